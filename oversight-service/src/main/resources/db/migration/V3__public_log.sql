-- What is public and must not be rewritten, on its way into the log, and the log's files (tiles, entries, checkpoints).
create table public_fact (
    seq      bigint      generated always as identity primary key,
    event_id uuid        not null,
    digest   bytea       not null,                -- leaf hash of the entry: the same event with other content is another fact
    entry    bytea       not null,
    told_at  timestamptz not null,
    leaf     bigint      unique,                  -- its place in the log, from 0; given once, before it is written
    unique (event_id, digest)
);
create index public_fact_without_place on public_fact (seq) where leaf is null;

create table log_file (
    path    text  primary key,                    -- as C2SP tlog-tiles names it
    content bytea not null
);
