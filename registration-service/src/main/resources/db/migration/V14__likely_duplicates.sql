-- Keyed digest of name and date of birth, half its length: people who share it may be one. Null for rows of earlier releases.
alter table applicant add column likeness_digest bytea;
create index applicant_by_likeness on applicant (likeness_digest);

-- People with the same name and date of birth and different NIKs, to be looked at by an operator. One case for each likeness, opened
-- when the identity of the second of them is confirmed, and again when one more is.
create table duplicate_case (
    id              uuid        primary key,
    likeness_digest bytea       not null unique,
    opened_at       timestamptz not null,
    verdict         text,                                  -- SAME_PERSON or DIFFERENT_PEOPLE; null as long as it is open
    reason          text,
    decided_by      text,
    decided_at      timestamptz
);
create index duplicate_case_open on duplicate_case (id) where verdict is null;
