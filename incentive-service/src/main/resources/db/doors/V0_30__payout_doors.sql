-- Instructions that leave by another door than Kafka. The door is fixed with the instruction: a change of the partner's door sends
-- nothing a second time.
create table door_instruction (
    instruction_id    uuid        primary key,  -- as in instruction
    partner           text        not null,
    door              text        not null check (door in ('SNAP', 'WEBHOOK', 'PULL')),
    partner_person_id uuid        not null,
    account_reference bytea,                    -- sealed for the instruction; null once it has ended
    account_reference_key text,                 -- the key's id
    amount            bigint      not null check (amount > 0), -- rupiah
    purpose           text        not null,
    sequence          int         not null,
    batch_id          uuid        not null,
    requested_at      timestamptz not null,     -- programme time
    number            bigint      generated always as identity, -- makes the reference where the partner allows few characters
    reference         text,                     -- SNAP: what the partner knows it by; fixed before the first call
    handed_at         timestamptz not null,     -- real time; the transaction date of every call
    place             bigint,                   -- PULL: in the order in which the partner fetches; given when it can be seen
    taken_at          timestamptz,              -- WEBHOOK, PULL: when the partner said that it has it
    given_up_at       timestamptz,              -- WEBHOOK: when the last attempt had failed
    delivered_before  int         not null default 0, -- WEBHOOK: attempts before the schedule began anew by a replay
    outcome           text        -- null while open; DECIDED: found by people, or told when asked
                      check (outcome in ('SETTLED', 'FAILED', 'RETURNED', 'NOT_FOUND', 'DECIDED')),
    ended_at          timestamptz,
    constraint door_account_while_open check ((outcome is null) = (account_reference is not null)
                                          and (outcome is null) = (account_reference_key is not null)),
    constraint door_reference_once unique (partner, reference)
);
create index door_instruction_to_fetch on door_instruction (partner, place)
    where door = 'PULL' and outcome is null and taken_at is null;
create index door_instruction_to_replay on door_instruction (partner, handed_at) where door = 'WEBHOOK' and outcome is null;

-- Places of instructions that partners fetch.
create sequence door_place;

-- One call to a partner over SNAP BI, committed before it is made. One without a reaction may have been received: only the status is
-- asked for then. A list of credits is one call, with a row for each of them; its external_id is also what the partner knows the list by.
create table door_attempt (
    external_id    text        not null,        -- fresh for each call, unique by day
    instruction_id uuid        not null references door_instruction,
    action         text        not null check (action in ('CREDIT', 'BULK', 'STATUS')),
    made_at        timestamptz not null,        -- real time
    reaction       text,                        -- what the answer led to; null until there is one
    said           text,                        -- response code, or why there is none
    primary key (external_id, instruction_id)
);
create index door_attempt_instruction on door_attempt (instruction_id, made_at);

-- One attempt to deliver an instruction by webhook, committed before it is made.
create table door_delivery (
    delivery_id    bigint      generated always as identity primary key,
    partner        text        not null,
    instruction_id uuid        not null references door_instruction,
    attempt        int         not null,        -- from 1
    made_at        timestamptz not null,        -- real time
    status         int,                         -- HTTP status; 0 where there was no answer; null until that is known
    said           text,
    constraint door_delivery_once unique (instruction_id, attempt)
);
create index door_delivery_of_partner on door_delivery (partner, delivery_id);
create index door_delivery_failed on door_delivery (partner, delivery_id) where status not between 200 and 299;

-- Partners that want no webhooks any more (410), until somebody lets them go on.
create table door_disabled (
    partner     text        primary key,
    disabled_at timestamptz not null
);

-- What a door has said in the partner's name, once. A report on the partner's topic that is not among them came from elsewhere.
create table door_report (
    report_id         uuid        primary key,  -- the event's id
    instruction_id    uuid        not null references door_instruction,
    outcome           text        not null,
    failure_reason    text,
    partner_reference text,
    amount            bigint      not null,     -- rupiah
    made_at           timestamptz not null      -- real time
);
create unique index door_report_once on door_report
    (instruction_id, outcome, amount, coalesce(failure_reason, ''), coalesce(partner_reference, ''));

-- Numbers of calls. A restored backup may give one again: the partner refuses it for the day, and the next one is taken.
create sequence door_external_id;

-- The door of a partner where two people have decided on another one than is configured. Counts for instructions issued from then on.
create table payout_door (
    partner    text        primary key,
    door       text        not null check (door in ('KAFKA', 'SNAP', 'WEBHOOK', 'PULL')),
    version    bigint      not null,
    changed_by text        not null,            -- account of who approved
    changed_at timestamptz not null
);

-- Keys with which partners sign their calls, made by themselves; those exchanged by hand are in the configuration.
create table door_key (
    key_id     uuid        primary key,
    partner    text        not null,
    secret     bytea       not null,            -- sealed for the key
    secret_key text        not null,            -- the sealing key's id
    made_at    timestamptz not null
);
create index door_key_of_partner on door_key (partner, made_at);

-- When each key was last signed with, to half a minute.
create table door_key_use (
    partner text        not null,
    key_id  text        not null,
    used_at timestamptz not null,
    primary key (partner, key_id)
);
