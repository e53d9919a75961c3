-- What operators have done: who, when, why. Written in the transaction of the deed; never changed, never removed.
create table operator_action (
    id        uuid        primary key,                  -- UUIDv7: in the order of time
    at        timestamptz not null,
    operator  text        not null,                     -- account
    action    text        not null,                     -- such as ADMISSION_CHANGED
    subject   text,                                     -- what it was done to: a job, an applicant's id
    reason    text        not null,
    details   jsonb       not null default '{}'
);

-- Tables that tell what was done refuse to forget it.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The rows of % are never changed', tg_table_name;
end $$;
create trigger operator_action_stays before update or delete or truncate on operator_action
    for each statement execute function refuse_change();

-- The ceiling that an operator has set on registrations and joins; every instance reads it now and then. No row: as configured.
create table admission_ceiling (
    single          boolean     primary key default true check (single),
    most_per_second int         check (most_per_second > 0), -- of each instance; null for none
    changed_at      timestamptz not null,
    changed_by      text        not null,
    reason          text        not null
);
