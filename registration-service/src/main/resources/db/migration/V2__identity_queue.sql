-- The queue before the national identity registry, which answers at a rate that was agreed.

-- Who waits for the identity registry. A queue: a row goes when the registry has answered. Turns are shared out between lanes, so that
-- a region which brings in half a million forms at once does not make everybody else wait for days. People who are verified again
-- have a lane of their own, last.
create table identity_verification (
    applicant_id uuid        primary key,
    reference    uuid        not null,                     -- the question's name; a correction gets a new one
    enqueued_at  timestamptz not null,                     -- programme time, for people to read
    due_at       timestamptz not null default clock_timestamp(), -- server time: next turn, or end of the present claim
    attempts     int         not null default 0,
    lane         text        not null,                     -- channel and province, or REVERIFICATION: see below
    refusals     int         not null default 0,           -- times the registry could not take this very question
    last_error   text,                                     -- of the last refusal; nothing personal
    parked_at    timestamptz                               -- server time; an operator decides
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
create index identity_verification_due on identity_verification (due_at) where lane <> 'REVERIFICATION';
create index identity_verification_lane on identity_verification (lane, due_at);
create index identity_verification_parked on identity_verification (applicant_id) where parked_at is not null;

-- What may still be asked in this second, by all instances together: a bucket that fills at the agreed rate.
create table identity_registry_budget (
    single    boolean          primary key default true check (single),
    available double precision not null,                   -- people
    filled_at timestamptz      not null                    -- server time
);
insert into identity_registry_budget (available, filled_at) values (0, clock_timestamp());

-- What the registry has answered, to all instances together; the last minutes only.
create table identity_registry_pace (
    ten_seconds timestamptz primary key,                   -- server time
    answered    bigint      not null
);
