-- One instalment for one person, from the plan to the account.
create table payout (
    payout_id      uuid        primary key,   -- follows from participant, kind and sequence
    participant_id uuid        not null,
    wave           int         not null,
    kind           text        not null check (kind in ('INCENTIVE', 'SURVEY')),
    sequence       int         not null check (sequence > 0),
    amount         bigint      not null check (amount > 0), -- rupiah
    status         text        not null check (status in ('NOT_DUE', 'SCHEDULED', 'BATCHED', 'SENT', 'UNKNOWN', 'SETTLED',
                                                          'RETRY', 'HELD', 'RETURNED', 'BLOCKED')),
    reason         text,                      -- why held, blocked, tried again or unknown
    due_at         timestamptz not null,
    act_at         timestamptz not null,      -- not to be acted on by the clock before; 9999 where only an event can change anything
    tries          int         not null default 0, -- instructions since it was scheduled or last released
    attempts       int         not null default 0, -- instructions ever issued; the next one's id follows from it
    instruction_id uuid,                      -- the latest instruction
    partner        text        not null default '', -- of the latest instruction; empty before the first
    outcome        text,                      -- of the latest instruction; null while it is open
    changed_at     timestamptz not null,
    fault          text,                      -- why no set of payouts can be worked on with this one; set apart until an operator decides
    constraint payout_once unique (participant_id, kind, sequence)
);
-- What the clock brings. Rows set apart are in none of them.
create index payout_to_instruct on payout (act_at, payout_id) where status in ('NOT_DUE', 'SCHEDULED', 'RETRY') and fault is null;
create index payout_batched on payout (partner, changed_at) where status = 'BATCHED' and fault is null;
create index payout_sent on payout (changed_at) where status = 'SENT' and fault is null;
create index payout_unknown on payout (partner, act_at) where status = 'UNKNOWN' and fault is null;
create index payout_waiting on payout (act_at) where status in ('HELD', 'BLOCKED') and fault is null;
-- What waits for a batch that people decide.
create index payout_awaiting_batch on payout (due_at, payout_id)
    where status in ('SCHEDULED', 'RETRY') and reason = 'AWAITS_BATCH' and fault is null;
-- What is held, by reason, for releasing it together.
create index payout_held on payout (reason, payout_id) where status = 'HELD';
-- For how long the oldest has been held, which is looked at all the time.
create index payout_held_since on payout (changed_at) where status = 'HELD';
-- What people list.
create index payout_list on payout (status, partner, payout_id);
create index payout_faulty on payout (payout_id) where fault is not null;

-- What never changes of a payout, for lists: an index on it is written once, and not at every step that a payout makes.
create table payout_listing (
    payout_id uuid   not null,
    wave      int    not null,
    province  text,                           -- of the person's domicile; null where it was not said
    amount    bigint not null,                -- rupiah
    due_on    date   not null                 -- in the programme's time zone
);
create index payout_listing_wave on payout_listing (wave, payout_id);
create index payout_listing_province on payout_listing (province, payout_id);
create index payout_listing_amount on payout_listing (amount, payout_id);
create index payout_listing_day on payout_listing (due_on, payout_id);

-- What is handed to one partner in one go; at most 100,000 payouts.
create table payout_batch (
    batch_id   uuid        primary key,
    partner    text        not null,
    payouts    int         not null,
    amount     bigint      not null,          -- rupiah
    created_at timestamptz not null,
    status     text        not null default 'ISSUED' check (status in ('PREPARED', 'APPROVED', 'PAUSED', 'ISSUED', 'CANCELLED')),
    digest     text,                          -- SHA-256 of its payouts' ids as they were prepared
    prepared_by text,                         -- null where it went out by itself
    approved_by text,
    changed_at timestamptz not null default now(),
    changed_by text,
    reason     text,
    version    int         not null default 0
);
create index payout_batch_list on payout_batch (partner, batch_id);
create index payout_batch_state on payout_batch (status, batch_id);
create index payout_batch_day on payout_batch (created_at);
-- One batch of a partner is decided at a time.
create unique index payout_batch_open on payout_batch (partner) where status in ('PREPARED', 'APPROVED', 'PAUSED');

-- What a batch that people decide has, until its instruction is given or it drops out.
create table prepared_payout (
    payout_id uuid primary key references payout,
    batch_id  uuid not null references payout_batch
);
create index prepared_payout_batch on prepared_payout (batch_id, payout_id);

-- What may be spent. An allotment is entered once, by the number of its decision.
create table allotment (
    decision_number text        primary key,
    amount          bigint      not null check (amount > 0), -- rupiah
    note            text        not null,
    entered_at      timestamptz not null,
    entered_by      text        not null
);

-- Partners that get nothing for the time being; whoever suspended one does not lift it.
create table partner_suspension (
    suspension_id uuid        primary key,
    partner       text        not null,
    reason        text        not null,
    suspended_at  timestamptz not null,
    suspended_by  text        not null,
    lifted_at     timestamptz,
    lifted_by     text,
    check (lifted_by is null or lifted_by <> suspended_by)
);
create unique index partner_suspension_in_force on partner_suspension (partner) where lifted_at is null;

-- What payouts were checked against when they left, or did not: one row for all that were looked at together.
create table payout_check (
    check_id   uuid        primary key,
    checked_at timestamptz not null,
    lists      jsonb       not null,          -- version in force of each exclusion list
    rules      jsonb       not null           -- the rules as they were configured; those of the schedule stand in the person's version of it
);

-- Why the check before a payout refused it, each time it did.
create table payout_refusal (
    payout_id uuid not null references payout,
    check_id  uuid not null references payout_check,
    refusal   text not null,
    primary key (payout_id, check_id)
);

-- One instruction to a partner to pay. The first of a payout carries the payout's own id; one after a failure has an id
-- of its own, which follows from the number of the attempt, since a partner never pays the same id twice and answers it with the old failure.
create table instruction (
    instruction_id    uuid        primary key, -- the payout id on the wire, the partner's idempotency key
    payout_id         uuid        not null references payout,
    batch_id          uuid        not null, -- a payout_batch; that there is one is checked for a set at once
    check_id          uuid,                 -- the payout_check which it has passed, likewise
    partner           text        not null,
    wave              int         not null,
    link_id           uuid        not null,    -- the link under which the account was known to be the person's
    amount            bigint      not null,
    event_id          uuid        not null,    -- its event, which is pending until Kafka has acknowledged it
    requested_at      timestamptz not null,
    requested_on      date        not null,    -- the day of the programme's time zone
    sent_at           timestamptz,
    outcome           text        check (outcome in ('SETTLED', 'FAILED', 'RETURNED', 'PAID_TWICE')), -- null while in flight
    paid_amount       bigint,                  -- rupiah that reached the account, also where they came back
    failure_reason    text,                    -- as the partner told it
    partner_reference text,
    reported_at       timestamptz,
    reported_on       date                     -- its day in the programme's time zone
);
-- No second instruction while one is open, and no second settlement that stands: the database itself stands against paying twice.
create unique index instruction_open on instruction (payout_id) where outcome is null;
create unique index instruction_settled on instruction (payout_id) where outcome = 'SETTLED';
create index instruction_payout on instruction (payout_id, instruction_id);
create index instruction_batch on instruction (batch_id);
create index instruction_reported on instruction (partner, reported_on) where reported_on is not null;

-- Held payouts that people let go on together, by reason, partner and date.
create table payout_release (
    release_id  uuid        primary key,
    reason      text        not null,
    partner     text,
    held_until  timestamptz not null,
    payouts     int         not null,         -- as they were counted when it was approved
    amount      bigint      not null,         -- rupiah of them
    released    int         not null default 0,
    approved_at timestamptz not null,
    approved_by text        not null,
    done_at     timestamptz
);
