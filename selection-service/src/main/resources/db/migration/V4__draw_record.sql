-- The public record of a draw: the frozen list and the outcome in canonical form, as docs/draw.md specifies them, in blocks of 1,024
-- leaves of their Merkle trees. Result packages and proofs are read from here, so that they show exactly what was committed to. A
-- block's root spares a proof all leaves but those of one block.
create table draw_record (
    wave   int   not null references wave,
    part   text  not null check (part in ('ENTRIES', 'OUTCOMES')),
    block  int   not null check (block >= 0),
    leaves bytea not null,                                    -- 27 bytes per entry, 21 per outcome
    root   bytea not null check (length(root) = 32),
    primary key (wave, part, block)
);
-- Hashes do not compress; stored plainly, the first id of a block can be read without the rest of it.
alter table draw_record alter column leaves set storage external;

-- What was committed to does not change.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The record of a draw cannot be changed';
end $$;
create trigger draw_record_is_immutable
    before update or delete or truncate on draw_record
    for each statement execute function refuse_change();

-- Rank among the entries of the own province, from 1.
alter table drawn_entry add column province_rank int;
update drawn_entry d
   set province_rank = r.province_rank
  from (select wave, applicant_id, row_number() over (partition by wave, province order by rank) as province_rank
          from drawn_entry) r
 where r.wave = d.wave and r.applicant_id = d.applicant_id;
alter table drawn_entry alter column province_rank set not null;
