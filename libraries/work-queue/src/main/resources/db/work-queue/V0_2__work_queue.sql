-- Tables of the work queue. The service's own migrations begin at V1.

-- Work that waits. A row lives from the commit that asks for the work until the commit that has done it; what could not be
-- done stays as FAILED until an operator decides. All times are the server's, which no demo moves.
create table work_item (
    queue      text        not null,
    item_key   text        not null,                            -- names the work in its queue; what it is about lies in the feature's tables
    lane       text        not null default '',                 -- turns are shared between the lanes of a fair queue
    priority   smallint    not null default 0,                  -- lower comes first
    details    jsonb       not null default '{}',               -- small, and naming nobody
    status     text        not null default 'WAITING' check (status in ('WAITING', 'FAILED')),
    created_at timestamptz not null default clock_timestamp(),
    due_at     timestamptz not null default clock_timestamp(),  -- next turn; end of the lease while claimed
    expires_at timestamptz,                                     -- not worth doing after this
    lease      uuid,                                            -- fences off whoever had it before; null while nobody has it
    attempts   int         not null default 0,                  -- claims since the last progress: pauses grow by them
    failures   int         not null default 0,                  -- of these, those that speak against the item itself
    position   text,                                            -- how far a long item has come
    error      text,                                            -- why it failed last, naming nobody
    failed_at  timestamptz,
    primary key (queue, item_key)
) with (
    -- Deleted rows must go early, or every look at the head of a queue wades through them.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 50000
);
create index work_item_due on work_item (queue, priority, due_at) where status = 'WAITING';
create index work_item_lane on work_item (queue, lane, due_at) where status = 'WAITING';
create index work_item_age on work_item (queue, created_at) where status = 'WAITING';
create index work_item_failed on work_item (queue, item_key) where status = 'FAILED';

-- What may still be done in this second by all instances together: a bucket for each queue with an agreed rate.
create table work_rate (
    queue     text             primary key,
    available double precision not null,                        -- below zero where work turned out to need more
    filled_at timestamptz      not null
);
