-- Running sums, so that no figure scans what it counts. Whatever changes payouts and instructions also writes by how much the
-- figures change; the changes are folded into the figures now and then, and a figure is what was folded and what was not, together.
create table figure_change (
    change_id bigint generated always as identity primary key,
    subject   text   not null,               -- FORECAST (planned, not due; day is the first of its month), UNPAID (due; day is the day), PAYOUT, INSTRUCTION, INSTRUCTED (whatever became of it), PAID; ENTITLED is counted when the instalments are planned, once
    status    text   not null default '',    -- of the payout; outcome of the instruction
    outcome   text   not null default '',    -- of the payout's latest instruction; of what is UNPAID, why
    partner   text   not null default '',
    wave      int    not null default 0,
    day       date   not null default '-infinity', -- on which the instruction was given, or the payout falls due
    number    bigint not null,
    rupiah    bigint not null
);
create table figure (
    subject text   not null,
    status  text   not null,
    outcome text   not null,
    partner text   not null,
    wave    int    not null,
    day     date   not null,
    number  bigint not null,
    rupiah  bigint not null,
    primary key (subject, status, outcome, partner, wave, day)
);
create view figure_now as
    select subject, status, outcome, partner, wave, day, number, rupiah from figure
    union all
    select subject, status, outcome, partner, wave, day, number, rupiah from figure_change;

create function count_inserted_payouts() returns trigger language plpgsql as $$
begin
    insert into figure_change (subject, status, outcome, partner, wave, number, rupiah)
    select 'PAYOUT', status, coalesce(outcome, ''), partner, wave, count(*), sum(amount)
      from inserted group by status, coalesce(outcome, ''), partner, wave;
    return null;
end
$$;
create trigger payouts_inserted after insert on payout
    referencing new table as inserted for each statement execute function count_inserted_payouts();

create function count_updated_payouts() returns trigger language plpgsql as $$
begin
    insert into figure_change (subject, status, outcome, partner, wave, number, rupiah)
    select 'PAYOUT', status, outcome, partner, wave, sum(number), sum(rupiah)
      from (select status, coalesce(outcome, '') as outcome, partner, wave, count(*) as number, sum(amount) as rupiah
              from after group by 1, 2, 3, 4
            union all
            select status, coalesce(outcome, ''), partner, wave, -count(*), -sum(amount)
              from before group by 1, 2, 3, 4) as sides
     group by status, outcome, partner, wave
    having sum(number) <> 0 or sum(rupiah) <> 0;
    return null;
end
$$;
create trigger payouts_updated after update on payout
    referencing old table as before new table as after for each statement execute function count_updated_payouts();

-- Also holds instructions to their batch and their check, a set at once: a key that is looked up row by row costs a third of the insert.
create function count_inserted_instructions() returns trigger language plpgsql as $$
begin
    if exists (select from inserted i left join payout_batch b on b.batch_id = i.batch_id where b.batch_id is null)
       or exists (select from inserted i left join payout_check c on c.check_id = i.check_id
                   where i.check_id is not null and c.check_id is null) then
        raise exception 'an instruction has no batch or no check' using errcode = 'foreign_key_violation';
    end if;
    insert into figure_change (subject, status, partner, wave, day, number, rupiah)
    select s.subject, case s.subject when 'INSTRUCTION' then coalesce(i.outcome, '') else '' end, i.partner, i.wave,
           i.requested_on, count(*), sum(i.amount)
      from inserted i cross join (values ('INSTRUCTION'), ('INSTRUCTED')) as s (subject)
     group by 1, 2, 3, 4, 5;
    return null;
end
$$;
create trigger instructions_inserted after insert on instruction
    referencing new table as inserted for each statement execute function count_inserted_instructions();

create function count_updated_instructions() returns trigger language plpgsql as $$
begin
    insert into figure_change (subject, status, partner, wave, day, number, rupiah)
    select 'INSTRUCTION', status, partner, wave, requested_on, sum(number), sum(rupiah)
      from (select coalesce(outcome, '') as status, partner, wave, requested_on, count(*) as number, sum(amount) as rupiah
              from after group by 1, 2, 3, 4
            union all
            select coalesce(outcome, ''), partner, wave, requested_on, -count(*), -sum(amount)
              from before group by 1, 2, 3, 4) as sides
     group by status, partner, wave, requested_on
    having sum(number) <> 0 or sum(rupiah) <> 0;
    return null;
end
$$;
create trigger instructions_updated after update on instruction
    referencing old table as before new table as after for each statement execute function count_updated_instructions();

-- Who has been paid, by each partner and (with no partner) at all; a row is written with the first settlement and stays.
create table paid_person (
    participant_id uuid not null,
    partner        text not null,
    primary key (participant_id, partner)
);
create function count_paid_people() returns trigger language plpgsql as $$
begin
    insert into figure_change (subject, partner, number, rupiah)
    select 'PAID', partner, count(*), 0 from inserted group by partner;
    return null;
end
$$;
create trigger people_paid after insert on paid_person
    referencing new table as inserted for each statement execute function count_paid_people();
