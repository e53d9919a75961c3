-- Tables of reliable messaging. The service's own migrations begin at V1.

-- Events on their way out. A row lives from the commit of the change it tells of until Kafka has acknowledged it:
-- the table is a queue, normally near empty, however many events pass through it.
create table outbox_event (
    seq         bigint generated always as identity primary key, -- order of writing; taken before the commit, hence never a cursor
    id          uuid        not null,                            -- ce_id, the same on every retry
    topic       text        not null,
    record_key  text        not null,
    payload     bytea       not null,
    traceparent text,
    occurred_at timestamptz not null,                            -- programme time
    recorded_at timestamptz not null default clock_timestamp(),  -- the server's time, from which the age is told
    attempts    int         not null default 0,
    last_error  text
) with (
    -- Deleted rows must go early, or every look at the head of the queue wades through them.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 100000,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 50000
);
alter table outbox_event alter column payload set storage main;

-- Who relays. The epoch grows with every change of hands and fences off the one who had it before.
create table outbox_lease (
    name       text        primary key,
    owner      text        not null,
    epoch      bigint      not null,
    expires_at timestamptz not null                              -- by the server's clock
);

-- Events that could not be applied, and those of the same key behind them.
create table parked_event (
    id             text        primary key,                      -- topic-partition-offset-time
    topic          text        not null,
    partition_no   int         not null,
    record_offset  bigint      not null,
    record_key     text,
    record_time    timestamptz not null,                         -- the record's own timestamp
    status         text        not null check (status in ('PARKED', 'BEHIND', 'APPLIED', 'DISCARDED')),
    headers        jsonb       not null,
    payload        bytea,                                        -- sealed where the service has a seal
    payload_key    text,                                         -- the key that opens it, if it is sealed
    error          text,
    attempts       int         not null default 0,
    parked_at      timestamptz not null default clock_timestamp(),
    resolved_at    timestamptz,
    resolved_by    text,
    resolution     text
);
create index parked_event_open on parked_event (topic, record_key, record_time, record_offset) where status in ('PARKED', 'BEHIND');

-- Answers already given, so that a repeated request gets the same one.
create table idempotency_record (
    scope          text        not null,                         -- which operation
    key            text        not null,                         -- Idempotency-Key, or a partner's event id
    request_digest bytea       not null,
    status         int,
    response       text,
    created_at     timestamptz not null default clock_timestamp(),
    primary key (scope, key)
);
create index idempotency_record_age on idempotency_record using brin (created_at);
