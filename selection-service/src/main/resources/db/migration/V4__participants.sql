-- Participants: who was determined, first purchases, what became of memberships, and the seats that come back.

-- Who was determined as a recipient: once per lifetime.
create table participant (
    participant_id          uuid        primary key,
    wave                    int         not null,             -- without a reference, as what the draw fills
    decree                  text        not null,
    rank                    int         not null,
    province                text        not null,
    status                  text        not null check (status in ('DETERMINED', 'ACTIVE', 'SUSPENDED', 'REVOKED')),
    balance                 bigint      not null,             -- rupiah at determination
    determined_at           timestamptz not null,
    notice_at               timestamptz not null,             -- the first-purchase clock starts here
    first_purchase_deadline timestamptz not null,
    first_enrolled_at       timestamptz,
    reminded_at             timestamptz,                      -- once before the deadline
    suspended_at            timestamptz,
    suspension_reason       text,
    revoked_at              timestamptz,
    revocation_reason       text,
    -- Time of the newest event about the membership after the selection; null: none. The next one is later, whatever clock it is
    -- decided by: consumers go by these times.
    told_at                 timestamptz
);
create index participant_due on participant (first_purchase_deadline, participant_id) where status = 'DETERMINED';
create index participant_to_remind on participant (first_purchase_deadline, participant_id)
    where status = 'DETERMINED' and reminded_at is null;
create index participant_wave on participant (wave, status);

-- The earliest purchase known of a person, by the purchase's own time; kept apart so that it may arrive at any moment.
create table first_purchase (
    participant_id uuid        primary key,
    enrolment_id   uuid        not null,
    enrolled_at    timestamptz not null
);

-- Purchases made in time that arrived after the seat had been given to somebody else: people decide.
create table late_purchase (
    participant_id uuid        primary key references participant,
    enrolled_at    timestamptz not null,
    arrived_at     timestamptz not null,
    decision       text        check (decision in ('REINSTATE', 'UPHOLD')),
    reason         text,
    decided_at     timestamptz,
    decided_by     text
);
create index late_purchase_open on late_purchase (participant_id) where decision is null;

-- Every decision about a membership that people made, and every reinstatement: for the auditor.
create table membership_decision (
    id             bigint      generated always as identity primary key,
    participant_id uuid        not null references participant,
    decision       text        not null,
    reason         text        not null,
    decided_at     timestamptz not null,
    decided_by     text        not null                       -- an account, the person, or "late purchase"
);
create index membership_decision_person on membership_decision (participant_id);
create trigger membership_decision_stays before update or delete or truncate on membership_decision
    for each statement execute function refuse_change();

-- Seats freed by revocation: the recovery pool. They wait here until a decision uses them; the key returns each seat once, and it is
-- used once.
create table recovered_seat (
    participant_id uuid        primary key references participant,
    wave           int         not null references wave,
    province       text        not null,
    recovered_at   timestamptz not null,
    used_for       text,                                      -- null: in the pool; else REFILL or whatever has released it
    used_by        uuid,                                      -- who has the seat now, where that is one person
    used_at        timestamptz,
    released_to    int         references recovery_release (wave) -- the recovery wave that it was released to
);
create index recovered_seat_wave on recovered_seat (wave);
create index recovered_seat_pool on recovered_seat (wave) where used_for is null;
create index recovered_seat_released on recovered_seat (released_to) where released_to is not null;
