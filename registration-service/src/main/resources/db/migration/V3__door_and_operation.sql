-- The way in: one-time codes, the ceiling on what is let in, and what operators have done.

-- One-time codes, the latest of each purpose. Neither the person nor the code can be read from a row: both are keyed digests. A row
-- exists for a sign-in whether or not anybody has registered with what was typed in, so that it tells nobody which.
create table one_time_code (
    subject      text        primary key,                  -- digest of who and what for, hex
    code_digest  text,                                     -- hex; null once the code was used
    expires_at   timestamptz not null,
    wrong_tries  int         not null,                     -- since the last right one, whatever codes were sent in between
    locked_until timestamptz,
    sent         int         not null,                     -- codes sent in the window that began at window_from
    window_from  timestamptz not null,
    sent_at      timestamptz not null
);
create index one_time_code_age on one_time_code using brin (sent_at);

-- The ceiling that an operator has set on registrations and joins; every instance reads it now and then. No row: as configured.
create table admission_ceiling (
    single          boolean     primary key default true check (single),
    most_per_second int         check (most_per_second > 0), -- of each instance; null for none
    changed_at      timestamptz not null,
    changed_by      text        not null,
    reason          text        not null
);

-- What operators have done: who, when, why. Written in the transaction of the action; never changed, never removed.
create table operator_action (
    id        uuid        primary key,                  -- UUIDv7: in the order of time
    at        timestamptz not null,
    operator  text        not null,                     -- account
    action    text        not null,                     -- such as ADMISSION_CHANGED
    subject   text,                                     -- what it was done to: a job, an applicant's id
    reason    text        not null,
    details   jsonb       not null default '{}'
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The rows of % are never changed', tg_table_name;
end $$;
create trigger operator_action_stays before update or delete or truncate on operator_action
    for each statement execute function refuse_change();

-- What has been removed because its time was over.
create table retention (
    kind          text        primary key,              -- see RetentionKind
    removed       bigint      not null default 0,       -- in all
    last_removed  bigint      not null default 0,       -- in the last run that removed something
    last_run_at   timestamptz not null
);
