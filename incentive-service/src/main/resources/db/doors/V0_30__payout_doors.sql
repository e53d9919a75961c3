-- Instructions that leave by another door than Kafka. The door is fixed with the instruction: a change of the partner's door sends
-- nothing a second time.
create table door_instruction (
    instruction_id    uuid        primary key,  -- as in instruction
    partner           text        not null,
    door              text        not null check (door in ('SNAP')),
    participant_id    uuid        not null,
    account_reference bytea,                    -- sealed for the instruction; null once it has ended
    account_reference_key text,                 -- the key's id
    amount            bigint      not null check (amount > 0), -- rupiah
    number            bigint      generated always as identity, -- makes the reference where the partner allows few characters
    reference         text,                     -- what the partner knows it by; fixed before the first call
    handed_at         timestamptz not null,     -- real time; the transaction date of every call
    outcome           text        check (outcome in ('SETTLED', 'FAILED', 'RETURNED', 'NOT_FOUND')), -- null while open
    ended_at          timestamptz,
    constraint door_account_while_open check ((outcome is null) = (account_reference is not null)
                                          and (outcome is null) = (account_reference_key is not null)),
    constraint door_reference_once unique (partner, reference)
);

-- One call to a partner, committed before it is made. One without a reaction may have been received: only the status is asked for then.
create table door_attempt (
    external_id    text        primary key,     -- fresh for each call, unique by day
    instruction_id uuid        not null references door_instruction,
    action         text        not null check (action in ('CREDIT', 'STATUS')),
    made_at        timestamptz not null,        -- real time
    reaction       text,                        -- what the answer led to; null until there is one
    said           text                         -- response code, or why there is none
);
create index door_attempt_instruction on door_attempt (instruction_id, made_at);

-- Numbers of calls. A restored backup may give one again: the partner refuses it for the day, and the next one is taken.
create sequence door_external_id;

-- The door of a partner where two people have decided on another one than is configured. Counts for instructions issued from then on.
create table payout_door (
    partner    text        primary key,
    door       text        not null check (door in ('KAFKA', 'SNAP')),
    version    bigint      not null,
    changed_by text        not null,            -- account of who approved
    changed_at timestamptz not null
);
