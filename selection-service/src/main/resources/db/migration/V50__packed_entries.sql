-- A draw has millions of entries, and nearly all of them are only ever asked for one by one or in the order of their ranks. They are
-- packed in blocks of 1,024 (docs/adr/0019): writing them as rows took half of a draw's time.
drop trigger drawn_entry_stays on drawn_entry;
drop trigger drawn_entry_stays_the_same on drawn_entry;

-- Everybody who was drawn, in rank order. 23 bytes each: applicant (16), province (1), flags (1: 1 priority, 2 affirmative), result (1, as
-- in the draw's canonical form), rank within the province (4).
create table drawn_block (
    wave    int   not null,
    block   int   not null check (block >= 0),
    entries bytea not null,
    primary key (wave, block)
);
alter table drawn_block alter column entries set storage external;

-- Everybody's rank, in the order of the applicants. 20 bytes each: applicant (16), rank (4).
create table drawn_rank_block (
    wave            int   not null,
    first_applicant uuid  not null,
    ranks           bytea not null,
    primary key (wave, first_applicant)
);
alter table drawn_rank_block alter column ranks set storage external;

insert into drawn_block (wave, block, entries)
select wave, (rank - 1) / 1024,
       string_agg(uuid_send(applicant_id)
                  || substring(int4send(province::int) from 4)
                  || substring(int4send(case when priority then 1 else 0 end + case when affirmative then 2 else 0 end) from 4)
                  || substring(int4send(array_position(array['NOT_SELECTED', 'PRIORITY', 'AFFIRMATIVE', 'PUBLIC',
                         'PROVINCE_SPILL_OVER', 'NATIONAL_SPILL_OVER', 'FAMILY_CAP_REACHED'], outcome) - 1) from 4)
                  || int4send(province_rank), ''::bytea order by rank)
  from drawn_entry
 group by 1, 2;

insert into drawn_rank_block (wave, first_applicant, ranks)
select wave, (array_agg(applicant_id order by applicant_id))[1],
       string_agg(uuid_send(applicant_id) || int4send(rank), ''::bytea order by applicant_id)
  from (select *, (row_number() over (partition by wave order by applicant_id) - 1) / 1024 as block from drawn_entry) d
 group by wave, block;

alter table drawn_province add column priority_entries    int not null default 0,
                           add column affirmative_entries int not null default 0;
update drawn_province p
   set priority_entries = d.priority_entries, affirmative_entries = d.affirmative_entries
  from (select wave, province, count(*) filter (where priority) as priority_entries,
               count(*) filter (where affirmative) as affirmative_entries
          from drawn_entry
         group by wave, province) d
 where d.wave = p.wave and d.province = p.province;
alter table drawn_province alter column priority_entries drop default,
                           alter column affirmative_entries drop default;

-- Those alone who have or had a seat of a wave stay as rows.
alter table drawn_entry rename to seat;
delete from seat where not selected and determined is null;
alter table seat drop column priority,
                 drop column affirmative,
                 drop column province_rank;
alter table seat rename constraint drawn_entry_pkey to seat_pkey;
alter table seat rename constraint drawn_entry_rank_check to seat_rank_check;
alter table seat rename constraint drawn_entry_outcome_check to seat_outcome_check;
alter index drawn_entry_rank rename to seat_rank;
alter index drawn_entry_seated_once rename to seat_seated_once;

create trigger seat_stays before delete or truncate on seat
    for each statement execute function refuse_change();
create trigger seat_stays_the_same before update of wave, applicant_id, entry_id, province, rank, outcome on seat
    for each statement execute function refuse_change();
create trigger drawn_block_stays before update or delete or truncate on drawn_block
    for each statement execute function refuse_change();
create trigger drawn_rank_block_stays before update or delete or truncate on drawn_rank_block
    for each statement execute function refuse_change();
