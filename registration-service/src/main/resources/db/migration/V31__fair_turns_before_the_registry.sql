-- Turns before the identity registry are shared out between lanes (channel and province), so that a region which brings in half a
-- million forms at once does not make everybody else wait for days. People who are verified again have a lane of their own, last.
alter table identity_verification
    add column lane       text,
    add column refusals   int not null default 0,          -- times the registry could not take this very question
    add column last_error text,                            -- of the last refusal; nothing personal
    add column parked_at  timestamptz;                     -- server time; an operator decides
update identity_verification v set lane = a.channel || '-' || a.province from applicant a where a.id = v.applicant_id;
alter table identity_verification alter column lane set not null;

drop index identity_verification_due;
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
