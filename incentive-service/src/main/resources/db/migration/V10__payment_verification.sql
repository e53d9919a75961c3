-- Whether money has arrived, asked of people whom nobody could choose: the list is frozen, and a day later a public random value that
-- nobody knew then draws from it.
create table payment_verification (
    month      date        primary key,        -- its first day: everything settled by its end that no list before has
    entries    int         not null,
    rupiah     bigint      not null,           -- of its entries
    root       text        not null,           -- lower-case hex: commits to every entry
    people     int         not null,           -- to be asked at most
    chain      text        not null,           -- of drand, by its hash
    round      bigint      not null,           -- whose value draws
    round_at   timestamptz not null,           -- when that round comes into being
    frozen_at  timestamptz not null,
    randomness text,
    signature  text,
    drawn_at   timestamptz,
    check (frozen_at < round_at),
    check ((drawn_at is null) = (randomness is null) and (drawn_at is null) = (signature is null))
);

-- Each settlement stands in one list, once. Instructions are never removed, so that no reference needs to be checked.
create table payment_verification_entry (
    instruction_id uuid primary key,
    month          date not null
);
create index payment_verification_entry_month on payment_verification_entry (month, instruction_id);

-- One question to one person about one payment.
create table payment_question (
    participant_id uuid        not null,
    month          date        not null references payment_verification,
    instruction_id uuid        not null unique references instruction,
    rank           int         not null,       -- in the draw
    asked_at       timestamptz not null,
    closes_at      timestamptz not null,       -- from then on it is too late
    answered_at    timestamptz,
    arrived        boolean,
    amount         bigint      check (amount > 0), -- rupiah, as the person says
    verdict        text        check (verdict in ('CONFIRMED', 'NOTHING_ARRIVED', 'OTHER_AMOUNT', 'CAME_BACK')),
    primary key (participant_id, month),
    check (answered_at >= asked_at and answered_at < closes_at),
    check ((answered_at is null) = (arrived is null) and (answered_at is null) = (verdict is null)),
    check ((amount is not null) = coalesce(arrived, false))
);
create index payment_question_month on payment_question (month, rank);
