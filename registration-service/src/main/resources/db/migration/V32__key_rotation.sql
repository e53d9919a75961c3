-- Encryption keys that have ever been used here. Each instance enters its active key before it encrypts anything, so that a key
-- without which data would not open can neither be forgotten in the configuration nor retired too early.
create table encryption_key (
    id            text        primary key,
    first_used_at timestamptz not null default clock_timestamp(), -- server time
    retired_at    timestamptz                                     -- nothing is encrypted under it any more
);
insert into encryption_key (id) select distinct personal_data_key from applicant;

-- Re-encryption of the register under a new key: one walk over all people for each key. A step and its position are one transaction.
create table reencryption (
    key_id      text        primary key,                -- the new key
    status      text        not null check (status in ('RUNNING', 'PAUSED', 'DONE')),
    position    uuid,                                   -- the last person who was looked at
    walks       int         not null default 1,         -- once more where something was written under an old key meanwhile
    looked_at   bigint      not null default 0,         -- people, in this walk
    people      bigint      not null,                   -- people at the start
    reencrypted bigint      not null default 0,
    started_at  timestamptz not null,
    ended_at    timestamptz
);
