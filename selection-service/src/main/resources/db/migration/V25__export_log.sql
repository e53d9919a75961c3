-- Who took which data away, for the auditor.
create table export_log (
    id          bigint      generated always as identity primary key,
    wave        int         not null references wave,
    kind        text        not null,
    format      text        not null,
    province    text,                                         -- the filters
    state       text,
    after       text,                                         -- where it went on from; null from the beginning
    started_at  timestamptz not null,
    started_by  text        not null,
    finished_at timestamptz,                                  -- null: under way, or broken off
    lines       bigint
);
