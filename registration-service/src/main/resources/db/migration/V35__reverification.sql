-- People whom an operator has verified again, many at once: one walk in the order of the ids. A step and its position are one
-- transaction.
create table reverification (
    id             uuid        primary key,
    requested_by   text        not null,
    request_key    text        not null,                -- Idempotency-Key
    request_digest text        not null,
    reason         text        not null,
    statuses       text[]      not null,
    applicant_ids  uuid[],                              -- only these; null for all that fit
    province       text,
    regency        text,
    channel        text,
    verified_before timestamptz,
    status         text        not null check (status in ('RUNNING', 'CANCELLED', 'DONE')),
    people         bigint      not null,                -- who fitted at the start
    asked          bigint      not null default 0,      -- who were put into the queue
    position       uuid,
    created_at     timestamptz not null,
    ended_at       timestamptz,
    unique (requested_by, request_key)
);
create index reverification_running on reverification (id) where status = 'RUNNING';
