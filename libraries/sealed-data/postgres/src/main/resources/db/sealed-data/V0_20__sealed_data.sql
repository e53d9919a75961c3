-- Tables of sealed data: which keys are in use, how far a move to a new key is, and who has seen what.

-- Encryption keys that have ever been used here. Each instance enters its active key before it encrypts anything, so that a key
-- without which data would not open can neither be forgotten in the configuration nor retired too early.
create table encryption_key (
    id            text        primary key,
    first_used_at timestamptz not null default clock_timestamp(), -- server time
    retired_at    timestamptz                                     -- nothing is encrypted under it any more
);

-- Versions of digests whose keys stand on one another. A version is begun, then written by everybody, then settled: no older one is left.
create table digest_version (
    chain       text        not null,                             -- what the digests are for
    version     int         not null check (version > 0),
    key_id      text        not null,                             -- of the key that it adds
    fingerprint text        not null,                             -- by which an instance is seen to have all keys up to this one
    begun_at    timestamptz not null default clock_timestamp(),   -- server time, as are the next
    written_at  timestamptz,
    settled_at  timestamptz,
    primary key (chain, version)
);

-- Which of an instance's versions is the one that is written at present, from 1. An instance that lacks its key writes nothing: what it
-- wrote would be found by nobody. Called within the statement that writes: whoever changes the version that is written locks the tables, so
-- that the statement sees the change or is over before it.
create function digest_written(of_chain text, fingerprints text[]) returns int stable language plpgsql as $$
declare
    place int;
begin
    select array_position(fingerprints, v.fingerprint) into place
      from digest_version v
     where v.chain = of_chain and v.written_at is not null
     order by v.version desc
     limit 1;
    if place is null then
        raise exception 'Digests of % are written under a key that this instance does not have', of_chain;
    end if;
    return place;
end $$;

-- Whether no digest of an older version is left.
create function digest_settled(of_chain text, of_version int) returns boolean stable language sql as $$
    select exists (select from digest_version where chain = of_chain and version = of_version and settled_at is not null)
$$;

-- Walks over the tables to bring what they hold under a new key: envelopes, digests.
create table key_walk (
    job        text        primary key,                           -- the new encryption key, or digests/<chain>/<version>
    status     text        not null check (status in ('RUNNING', 'PAUSED', 'DONE', 'FAILED')),
    started_at timestamptz not null,
    ended_at   timestamptz
);

-- A job walks every declared table, one after the other, each with a position of its own. A step and its position are one transaction.
create table key_walk_table (
    job        text    not null references key_walk,
    table_name text    not null,
    position   text[],                                            -- primary key of the last row that was rewritten in this walk
    walks      int     not null default 1,                        -- once more where something was still written as before meanwhile
    found      bigint  not null,                                  -- what was to be rewritten, in all walks
    moved      bigint  not null default 0,
    done       boolean not null,
    primary key (job, table_name)
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
