-- One instalment for one person, from the plan to the account.
create table payout (
    payout_id      uuid        primary key,   -- follows from participant, kind and sequence
    participant_id uuid        not null,
    kind           text        not null check (kind in ('INCENTIVE', 'SURVEY')),
    sequence       int         not null check (sequence > 0),
    amount         bigint      not null check (amount > 0), -- rupiah
    status         text        not null check (status in ('NOT_DUE', 'SCHEDULED', 'BATCHED', 'SENT', 'UNKNOWN', 'SETTLED',
                                                          'RETRY', 'HELD', 'RETURNED', 'BLOCKED')),
    reason         text,                      -- why held, blocked, tried again or unknown
    due_at         timestamptz not null,
    act_at         timestamptz not null,      -- not to be touched by the schedule before
    tries          int         not null default 0, -- instructions since it was scheduled or last released
    attempts       int         not null default 0, -- instructions ever issued; the next one's id follows from it
    instruction_id uuid,                      -- the latest instruction
    changed_at     timestamptz not null,
    constraint payout_once unique (participant_id, kind, sequence)
);
create index payout_not_due on payout (due_at) where status = 'NOT_DUE';
create index payout_to_instruct on payout (act_at, payout_id) where status in ('SCHEDULED', 'RETRY');
create index payout_batched on payout (payout_id) where status = 'BATCHED';
create index payout_sent on payout (changed_at) where status = 'SENT';
create index payout_unknown on payout (act_at) where status = 'UNKNOWN';
create index payout_waiting on payout (participant_id) where status in ('HELD', 'BLOCKED');
create index payout_by_status on payout (status, payout_id);

-- What was handed to one partner in one go; at most 100,000 payouts.
create table payout_batch (
    batch_id   uuid        primary key,
    partner    text        not null,
    payouts    int         not null,
    amount     bigint      not null,          -- rupiah
    created_at timestamptz not null
);

-- One instruction to a partner to pay. The first of a payout carries the payout's own id; one after a failure has an id
-- of its own, which follows from the number of the attempt, since a partner never pays the same id twice and answers it with the old failure.
create table instruction (
    instruction_id    uuid        primary key, -- the payout id on the wire, the partner's idempotency key
    payout_id         uuid        not null references payout,
    batch_id          uuid        not null references payout_batch,
    partner           text        not null,
    account_reference text        not null,
    link_id           uuid        not null,    -- the link under which the account was known to be the person's
    amount            bigint      not null,
    event_id          uuid        not null,    -- its row in the outbox, gone once Kafka has acknowledged it
    requested_at      timestamptz not null,
    sent_at           timestamptz,
    outcome           text        check (outcome in ('SETTLED', 'FAILED', 'RETURNED', 'PAID_TWICE')), -- null while in flight
    paid_amount       bigint,                  -- rupiah that reached the account, also where they came back
    failure_reason    text,                    -- as the partner told it
    partner_reference text,
    reported_at       timestamptz
);
-- No second instruction while one is open, and no second settlement that stands: the database itself stands against paying twice.
create unique index instruction_open on instruction (payout_id) where outcome is null;
create unique index instruction_settled on instruction (payout_id) where outcome = 'SETTLED';
create index instruction_payout on instruction (payout_id, instruction_id);
create index instruction_partner on instruction (partner, outcome);

-- A batched payout is sent once its row in the outbox is gone; looked up by id whatever the length of the queue.
create index outbox_event_id on outbox_event (id);
