-- A change of status is the commonest change there is, and as long as an index held the status it was entered into every index of the
-- row. Now none does (decision 0017), and room is left in each page for the new version of a row. BRIN indexes hold no rows.
drop index applicant_by_status;

-- The status of those who have stopped anywhere but in the great stream: waiting for the registry, ready, in a wave, selected. It is null
-- for these, so that nothing changes here as they go along.
alter table applicant
    add column halted_status text generated always as (
        case when status not in ('IDENTITY_PENDING', 'READY', 'IN_WAVE', 'SELECTED') then status end) stored,
    set (fillfactor = 80);
create index applicant_halted on applicant (halted_status, id) where halted_status is not null;

-- People whom an office brings in have no account.
alter table applicant drop constraint applicant_account;
create unique index applicant_account on applicant (account) where account is not null;
