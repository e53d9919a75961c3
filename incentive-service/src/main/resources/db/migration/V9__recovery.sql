-- Payments to people who were not to be paid, as found later: what is claimed back, and what became of it.
create table recovery_opening (
    opening_id  uuid        primary key,
    reason      text        not null,
    wave        int,                           -- null for all
    people      int         not null,          -- as they were counted when it was approved
    payments    int         not null,
    amount      bigint      not null,          -- rupiah of them
    opened      int         not null default 0, -- cases so far
    approved_at timestamptz not null,
    approved_by text        not null,
    done_at     timestamptz
);

create table recovery_case (
    case_id         uuid        primary key,   -- follows from person, reason and first payment
    participant_id  uuid        not null references participant,
    wave            int         not null,
    province        text,                      -- of the person's domicile; null where it was not said
    reason          text        not null check (reason in ('EXCLUDED', 'COMPLETION_WITHDRAWN', 'REVOKED')),
    list            text,                      -- the exclusion list
    ineligible_from timestamptz not null,      -- since when nothing was to be paid
    status          text        not null check (status in ('OPENED', 'NOTIFIED', 'OVERDUE', 'INSTALMENTS', 'HARDSHIP', 'REPAID',
                                                           'WRITTEN_OFF', 'WITHDRAWN')),
    claimed         bigint      not null check (claimed > 0), -- rupiah, as are those that follow
    repaid          bigint      not null default 0,
    written_off     bigint      not null default 0,
    released        bigint      not null default 0, -- not to be claimed after all
    act_at          timestamptz not null,      -- when the clock acts next; 9999 where it does not
    opened_at       timestamptz not null,
    opening_id      uuid        not null references recovery_opening,
    version         int         not null default 0,
    check (repaid >= 0 and written_off >= 0 and released >= 0 and repaid + written_off + released <= claimed)
);
create index recovery_case_list on recovery_case (status, case_id);
create index recovery_case_wave on recovery_case (wave, case_id);
create index recovery_case_province on recovery_case (province, case_id);
create index recovery_case_day on recovery_case (opened_at);
create index recovery_case_person on recovery_case (participant_id);
create index recovery_case_due on recovery_case (act_at) where act_at < '9999-12-31T00:00:00Z';

-- A payment is claimed once.
create table recovery_payment (
    instruction_id uuid   primary key references instruction,
    case_id        uuid   not null references recovery_case,
    number         int    not null,            -- the oldest is paid back first
    payout_id      uuid   not null references payout,
    partner        text   not null,
    claimed        bigint not null check (claimed > 0),
    repaid         bigint not null default 0,
    written_off    bigint not null default 0,
    released       bigint not null default 0,
    unique (case_id, number),
    check (repaid >= 0 and written_off >= 0 and released >= 0 and repaid + written_off + released <= claimed)
);

-- What was done about a case, by whom and why; it only grows.
create table recovery_step (
    case_id uuid        not null references recovery_case,
    number  int         not null,
    at      timestamptz not null,
    by      text        not null,
    action  text        not null,
    status  text        not null,              -- where it led
    amount  bigint,                            -- rupiah, where money moved
    note    text,
    primary key (case_id, number)
);

-- The instalments that were agreed last.
create table recovery_instalment (
    case_id uuid        not null references recovery_case,
    number  int         not null,
    due_at  timestamptz not null,
    amount  bigint      not null check (amount > 0),
    primary key (case_id, number)
);

-- Money that came back (REPAY), or went back to the person (REFUND); each transfer is booked once.
create table recovery_transfer (
    reference   text        primary key,       -- of the transfer
    action      text        not null check (action in ('REPAY', 'REFUND')),
    case_id     uuid        not null references recovery_case,
    amount      bigint      not null check (amount > 0),
    paid_on     date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index recovery_transfer_case on recovery_transfer (case_id, reference);
-- Whom a search for claims looks at.
create index participant_revoked on participant (participant_id) where revoked_at is not null;
create index completion_withdrawn on completion (participant_id) where withdrawn_at is not null;
