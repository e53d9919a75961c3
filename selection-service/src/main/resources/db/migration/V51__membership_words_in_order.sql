-- Time of the newest event about a membership after the selection. The next one is later, whatever clock it is decided by: whoever hears
-- of several goes by their times.
alter table participant add column told_at timestamptz;          -- null: none since the selection
update participant p
   set told_at = greatest(p.suspended_at, p.revoked_at,
                          (select max(d.decided_at) from membership_decision d where d.participant_id = p.participant_id))
 where p.suspended_at is not null or p.revoked_at is not null
    or exists (select from membership_decision d where d.participant_id = p.participant_id);
