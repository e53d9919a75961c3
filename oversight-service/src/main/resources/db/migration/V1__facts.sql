-- What the topics have told, one row for each thing of the programme and never one for each delivery. Every statement that writes
-- here gives the same rows in whatever order events arrive and however often.
--
-- The same tables stand in two schemas: "running" is kept up to date by the consumer, "rebuilt" is emptied and filled anew from
-- the topics when somebody wants to know whether the running one is right.

create schema running;
create schema rebuilt;

-- People, by the id that the programme gives them; no name, no number of a card, no contact. Whoever is erased keeps a row that
-- says so and nothing else, or a late event would bring the person back.
create table running.person (
    person_id     uuid        primary key,
    told_at       timestamptz,                    -- when it was told; what was told last counts
    registered_at timestamptz,
    province      text,
    regency       text,
    birth_year    int,
    gender        text,
    channel       text,
    priority      boolean,
    disability    boolean,
    erased_at     timestamptz
);

create table running.joining (
    person_id     uuid        not null,
    wave          int         not null,
    channel       text        not null,
    joined_at     timestamptz not null,
    primary key (person_id, wave)
);

-- The announced state of each wave: the highest version.
create table running.wave (
    wave          int         primary key,
    version       bigint      not null,
    status        text        not null,
    quota         int         not null,
    opens_at      timestamptz,
    closes_at     timestamptz,
    decree        text,
    entries       bigint      not null,
    selected      bigint      not null,
    determined    bigint,
    changed_at    timestamptz not null
);

-- How many registration says have joined, once nobody can join any more.
create table running.joins_counted (
    wave          int         primary key,
    joined        bigint      not null,
    counted_at    timestamptz not null
);

-- The root of each day of the ledger and of the log of disclosures, as it was said last.
create table running.day_seal (
    book          text        not null,
    day           date        not null,
    entries       bigint      not null,
    root          text        not null,
    sealed_at     timestamptz not null,
    primary key (book, day)
);

-- A membership counts as revoked or suspended unless a later reinstatement took it back.
create table running.membership (
    person_id     uuid        not null,
    wave          int         not null,
    notice_at     timestamptz,
    decree        text,
    draw_rank     int,
    deadline      timestamptz,
    reminded_at   timestamptz,
    suspended_at  timestamptz,
    suspension_reason text,
    revoked_at    timestamptz,
    revocation_reason text,
    reinstated_at timestamptz,
    primary key (person_id, wave)
);
create index membership_wave on running.membership (wave);

create table running.enrolment (
    enrolment_id  uuid        primary key,
    person_id     uuid        not null,
    course_id     uuid,
    platform      text,
    institution   text,
    price         bigint,                         -- rupiah
    enrolled_at   timestamptz,
    completed_at  timestamptz,
    withdrawn_at  timestamptz,                    -- of the completion
    withdrawal_reason text,
    rating        int,
    reviewed_at   timestamptz
);
create index enrolment_person on running.enrolment (person_id, enrolled_at);

-- What was left of a person's balance and went back to the programme: on its last day, and whatever came back to it later.
create table running.returned_balance (
    person_id   uuid        not null,
    returned_at timestamptz not null,
    rupiah      bigint      not null,
    primary key (person_id, returned_at)
);

-- Money that reached people and money that came back. A payout that came back may be paid again: its latest movement counts.
create table running.movement (
    payout_id     uuid        not null,
    direction     text        not null check (direction in ('DISBURSED', 'RETURNED')),
    moved_at      timestamptz not null,
    person_id     uuid        not null,
    kind          text        not null,
    sequence      int         not null,
    amount        bigint      not null,           -- rupiah
    partner       text        not null,
    primary key (payout_id, direction, moved_at)
);
create index movement_person on running.movement (person_id, moved_at);

-- What payment partners were told to pay, and what of their reports counts, each outcome once.
create table running.instruction (
    instruction_id uuid       primary key,
    partner_person_id uuid    not null,           -- the person's id towards this partner
    partner       text        not null,
    purpose       text        not null,
    sequence      int         not null,
    amount        bigint      not null,           -- rupiah
    batch_id      uuid,
    requested_at  timestamptz not null
);
create index instruction_person on running.instruction (partner_person_id);

-- Whom a payment partner means by an id of its own.
create table running.partner_person (
    partner       text        not null,
    partner_person_id uuid    not null,
    person_id     uuid        not null,
    primary key (partner, partner_person_id)
);
create index partner_person_of on running.partner_person (person_id);

create table running.report (
    instruction_id uuid       not null,
    partner       text        not null,
    outcome       text        not null,
    failure_reason text,
    amount        bigint      not null,
    reported_at   timestamptz not null,
    primary key (instruction_id, partner, outcome)
);

-- What is claimed back from people who were not to be paid, since notice was given of it.
create table running.claim (
    case_id       uuid        primary key,
    person_id     uuid        not null,
    reason        text        not null,
    amount        bigint      not null,           -- rupiah
    repay_by      timestamptz not null,
    notified_at   timestamptz not null
);
create index claim_person on running.claim (person_id, notified_at);

-- Priority and exclusion lists: the version that is complete, and who stands on it by digest.
create table running.listing (
    list          text        primary key,
    kind          text        not null,
    list_version  bigint      not null,
    members       bigint      not null,
    published_at  timestamptz not null
);

create table running.list_member (
    list          text        not null,
    identity_alias text       not null,
    list_version  bigint      not null,
    member        boolean     not null,
    primary key (list, identity_alias)
);

-- How far each partition has been applied, in the transaction that applied it.
create table running.applied (
    topic         text        not null,
    partition_no  int         not null,
    next_offset   bigint      not null,
    told_at       timestamptz not null,           -- the latest time that its events bear
    primary key (topic, partition_no)
);

create table rebuilt.person      (like running.person      including all);
create table rebuilt.joining     (like running.joining     including all);
create table rebuilt.wave        (like running.wave        including all);
create table rebuilt.joins_counted (like running.joins_counted including all);
create table rebuilt.day_seal    (like running.day_seal    including all);
create table rebuilt.membership  (like running.membership  including all);
create table rebuilt.enrolment   (like running.enrolment   including all);
create table rebuilt.returned_balance (like running.returned_balance including all);
create table rebuilt.movement    (like running.movement    including all);
create table rebuilt.instruction (like running.instruction including all);
create table rebuilt.partner_person (like running.partner_person including all);
create table rebuilt.report      (like running.report      including all);
create table rebuilt.claim       (like running.claim       including all);
create table rebuilt.listing     (like running.listing     including all);
create table rebuilt.list_member (like running.list_member including all);
create table rebuilt.applied     (like running.applied     including all);
