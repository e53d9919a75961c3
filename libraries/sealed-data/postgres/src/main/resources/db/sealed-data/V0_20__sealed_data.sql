-- Tables of sealed data: which keys are in use, how far a move to a new key is, and who has seen what.

-- Encryption keys that have ever been used here. Each instance enters its active key before it encrypts anything, so that a key
-- without which data would not open can neither be forgotten in the configuration nor retired too early.
create table encryption_key (
    id            text        primary key,
    first_used_at timestamptz not null default clock_timestamp(), -- server time
    retired_at    timestamptz                                     -- nothing is encrypted under it any more
);

-- Re-encryption of everything under a new key.
create table reencryption (
    key_id     text        primary key,                           -- the new key
    status     text        not null check (status in ('RUNNING', 'PAUSED', 'DONE', 'FAILED')),
    started_at timestamptz not null,
    ended_at   timestamptz
);

-- It walks every declared table, one after the other, each with a position of its own. A step and its position are one transaction.
create table reencryption_table (
    key_id      text    not null references reencryption,
    table_name  text    not null,
    position    text[],                                           -- primary key of the last row that was rewritten in this walk
    walks       int     not null default 1,                       -- once more where an older key was still written with meanwhile
    envelopes   bigint  not null,                                 -- found under other keys, in all walks
    reencrypted bigint  not null default 0,
    done        boolean not null,
    primary key (key_id, table_name)
);

-- Who has seen whose personal data, which of them and why: never changed, never removed, and itself without personal data.
create table personal_data_access (
    id           uuid        primary key,                         -- UUIDv7: in the order of time
    at           timestamptz not null,                            -- programme time
    viewer       text        not null,                            -- account
    viewer_role  text        not null,
    region       text,                                            -- of an officer
    kind         text        not null check (kind in ('DISCLOSURE', 'SEARCH')),
    applicant_id uuid,                                            -- whose data; null for a search that found several or nobody
    fields       text[]      not null,                            -- what was given, or searched by
    purpose      text        not null,                            -- see Purpose
    reference    text                                             -- number of the case, such as that of a complaint
);
create index personal_data_access_of_applicant on personal_data_access (applicant_id, id);
create index personal_data_access_by_viewer on personal_data_access (viewer, id);

create function refuse_change_of_access() returns trigger language plpgsql as $$
begin
    raise exception 'The rows of % are never changed', tg_table_name;
end $$;
create trigger personal_data_access_stays before update or delete or truncate on personal_data_access
    for each statement execute function refuse_change_of_access();
