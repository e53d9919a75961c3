-- Who was determined as a recipient: once per lifetime.
create table participant (
    participant_id          uuid        primary key,
    wave                    int         not null references wave,
    decree                  text        not null,
    rank                    int         not null,
    province                text        not null,
    status                  text        not null check (status in ('DETERMINED', 'ACTIVE', 'REVOKED')),
    balance                 bigint      not null,             -- rupiah at determination
    determined_at           timestamptz not null,
    notice_at               timestamptz not null,             -- the first-purchase clock starts here
    first_purchase_deadline timestamptz not null,
    first_enrolled_at       timestamptz,
    revoked_at              timestamptz,
    revocation_reason       text
);
create index participant_due on participant (first_purchase_deadline, participant_id) where status = 'DETERMINED';
create index participant_wave on participant (wave, status);

-- The earliest purchase known of a person, by the purchase's own time; kept apart so that it may arrive at any moment.
create table first_purchase (
    participant_id uuid        primary key,
    enrolment_id   uuid        not null,
    enrolled_at    timestamptz not null
);

-- Seats freed by revocation. They wait here until a decision releases them; the key returns each seat once.
create table recovered_seat (
    participant_id uuid        primary key references participant,
    wave           int         not null references wave,
    province       text        not null,
    recovered_at   timestamptz not null
);
create index recovered_seat_wave on recovered_seat (wave);
