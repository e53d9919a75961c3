-- What has been removed because its time was over.
create table retention (
    kind          text        primary key,              -- see RetentionKind
    removed       bigint      not null default 0,       -- in all
    last_removed  bigint      not null default 0,       -- in the last run that removed something
    last_run_at   timestamptz not null
);
-- Who has been inactive for longest; registration itself is the first change of status.
create index applicant_by_last_change on applicant using brin (status_changed_at);
