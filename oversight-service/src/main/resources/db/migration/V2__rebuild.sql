-- Rebuilds that were asked for, and what came of them. One at a time: they share the second set of tables.
create table rebuild (
    rebuild_id     uuid        primary key,
    request_key    text        not null unique,   -- Idempotency-Key of who asked
    requested_by   text        not null,
    requested_at   timestamptz not null,
    adopt          boolean     not null,          -- whether what was rebuilt takes the running one's place if they differ
    status         text        not null check (status in ('WAITING', 'REPLAYING', 'COMPARING', 'EQUAL', 'DIFFERENT', 'ADOPTED', 'FAILED')),
    records_total  bigint      not null default 0,
    records_done   bigint      not null default 0,
    refused        bigint      not null default 0, -- records that are no events, or that cannot be applied
    parked         bigint      not null default 0, -- events parked in the running set at the comparison
    incomplete     text[]      not null default '{}', -- topics that no longer hold their first records
    finished_at    timestamptz,
    failure        text,
    report         jsonb                          -- for each figure the two hashes, and where they differ
);
create unique index rebuild_under_way on rebuild ((true)) where status in ('WAITING', 'REPLAYING', 'COMPARING');
create index rebuild_by_time on rebuild (requested_at desc, rebuild_id);
