-- Who took which list away, when and why. Written before the first byte is given out; kept for auditors.
create table data_export (
    id         uuid        primary key,
    name       text        not null,               -- of the list
    format     text        not null,               -- NDJSON, CSV or XLSX
    filters    jsonb       not null,               -- which rows were asked for
    after_key  text,                               -- where it went on from; null from the beginning
    reason     text        not null,               -- in the words of who took it
    started_by text        not null,               -- an account
    started_at timestamptz not null,
    ended_at   timestamptz,                        -- null: under way, or the service ended in between
    rows       bigint,
    whole      boolean                             -- false: broke off
);
