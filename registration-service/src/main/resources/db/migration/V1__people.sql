-- The people of the register: who they are, what they declared, took and asked for, and what they are told.

-- Who has registered. One row a person; the id (UUIDv7) stays with the person until the last payout.
create table applicant (
    id                   uuid        primary key,
    status               text        not null,             -- see ApplicantStatus
    status_reason        text,                             -- stable code, where the status has a reason
    status_changed_at    timestamptz not null,

    -- A NIK, a phone and an e-mail belong to one person across all channels. Found by keyed digest (HMAC-SHA-256), because
    -- the values themselves are encrypted.
    nik_digest           bytea       not null constraint applicant_nik unique,
    phone_digest         bytea       not null constraint applicant_phone unique,
    email_digest         bytea       constraint applicant_email unique, -- forms on paper may have none
    phone_verified_at    timestamptz,                      -- when a one-time code confirmed it; null as long as none has
    email_verified_at    timestamptz,

    -- Keyed digest of name and date of birth, half its length: people who share it may be one.
    likeness_digest      bytea,

    -- Which version of the digests all four are: of the keys of the chain blind-index, so many. See digest_version.
    digest_version       smallint    not null,

    -- NIK, KK, name, date of birth, contacts and address: one envelope (AES-256-GCM), the key's id beside it.
    personal_data        bytea       not null,
    personal_data_key    text        not null,

    -- What the rules, the draw and the figures need, and what names nobody.
    province             text        not null,             -- of domicile, two digits; never from the NIK
    regency              text        not null,             -- of domicile, four digits
    birth_year           int         not null,
    gender               text        not null,
    education            text        not null,
    occupation_group     text        not null,
    disability           boolean     not null,
    priority             boolean     not null,             -- stands on the priority list

    channel              text        not null,             -- ONLINE, ASSISTED or OFFLINE
    account              text,                             -- the person's own account; null until there is one
    registered_by        text        not null,             -- account that sent the form: the person's, or an officer's
    registered_at        timestamptz not null,

    -- By these the same request is known when it is sent again: keyed digests, half their length, of account and Idempotency-Key, and of
    -- the form as it was sent. Null for the rows of a file.
    request_key_digest   bytea,
    request_digest       bytea,

    identity_verified_at timestamptz,
    ready_at             timestamptz,                      -- when the registration first was complete and published
    failed_selections    int         not null default 0,   -- waves joined without being selected

    -- What the identity registry last said against somebody in a wave; applied once the wave is over for that person.
    identity_doubt       text,
    identity_doubted_at  timestamptz,

    -- The status of those who have stopped anywhere but in the great stream: waiting for the registry, ready, in a wave, selected. It
    -- is null for these, so that nothing changes here as they go along.
    halted_status        text        generated always as (
        case when status not in ('IDENTITY_PENDING', 'READY', 'IN_WAVE', 'SELECTED') then status end) stored
) with (
    fillfactor = 80                                        -- room in each page for the new version of a row
);
create unique index applicant_account on applicant (account) where account is not null; -- paper brings people without one
create index applicant_by_province on applicant (province, id);
create index applicant_by_likeness on applicant (likeness_digest);
-- No index holds the status itself (decision 0017): a change of status, the commonest there is, then touches no index at all.
create index applicant_halted on applicant (halted_status, id) where halted_status is not null;
-- Rows come nearly in the order of time: a few pages for millions of them, and nothing to keep up on the way in.
create index applicant_registered_at on applicant using brin (registered_at) with (autosummarize = on);
-- Who has been inactive for longest; registration itself is the first change of status.
create index applicant_by_last_change on applicant using brin (status_changed_at);

-- By what the other services know NIK and KK. An alias is random, and nothing else says what number has it: the digest is made under the keys of
-- the chain blind-index, of another kind than the digests of the register. A number has its alias from the first time it is published.
create table number_alias (
    id             uuid     primary key,                   -- random
    digest         bytea    not null unique,
    digest_version smallint not null
);

-- The aliases of people who were published: those of a person who is erased go too, unless a list or the family needs them.
create table person_alias (
    applicant_id uuid primary key,
    identity     uuid not null,                            -- alias of the NIK
    family       uuid not null                             -- alias of the KK
);
create index person_alias_family on person_alias (family);

-- How each applicant came to the present status. Registration itself is in the applicant's row.
create table applicant_transition (
    applicant_id uuid        not null,
    seq          bigint      generated always as identity,
    at           timestamptz not null,
    status       text        not null,
    reason       text,
    primary key (applicant_id, seq)
);

-- People who had their data deleted: that there was somebody, and nothing else. The entries of waves that are over stay under the
-- id, because what was drawn from is a public record; the id leads to nobody any more.
create table erased_applicant (
    id        uuid        primary key,
    erased_at timestamptz not null
);

-- A new phone or e-mail that waits for its code; it replaces the old one only then.
create table contact_change (
    applicant_id      uuid        not null,
    medium            text        not null,                -- PHONE or EMAIL
    contact           bytea       not null,                -- the new contact, encrypted
    contact_key       text        not null,
    requested_at      timestamptz not null,
    primary key (applicant_id, medium)
);

-- What a person tells beyond the form. Complete once the declarations in force were accepted as well.
create table applicant_profile (
    applicant_id      uuid        primary key,
    desired_trainings text[]      not null,                -- fields of training, most wanted first
    years_of_work     int,                                 -- a form on paper does not say; such a profile is not complete
    disability_kind   text,                                -- where the form says so
    updated_at        timestamptz not null,
    completed_at      timestamptz
);

-- Which text a person declared or consented to, and when. Texts are kept by version and never change.
create table declaration_acceptance (
    applicant_id uuid        not null,
    kind         text        not null,                     -- see DeclarationKind
    version      text        not null,
    accepted_at  timestamptz not null,
    primary key (applicant_id, kind, version)
);

-- The motivation and basic-ability test: one attempt a person, another only where an operator reopens.
create table ability_test (
    applicant_id  uuid        not null,
    attempt       int         not null,                    -- from 1
    bank          text        not null,                    -- version of the question bank
    started_at    timestamptz not null,
    ends_at       timestamptz not null,                    -- exclusive: an answer at this instant is late
    answers       text        not null,                    -- JSON, option by question
    submitted_at  timestamptz,
    score         int,                                     -- right answers; no score passes or fails
    questions     int,                                     -- how many there were to get right
    reopened_at   timestamptz,
    reopened_by   text,
    reopen_reason text,
    primary key (applicant_id, attempt)
);

-- What people ask the programme to look at again.
create table review (
    id                uuid        primary key,
    applicant_id      uuid        not null,
    about             text        not null,                -- see ReviewSubject
    failed_selections int         not null,                -- at the time of asking
    requested_at      timestamptz not null,
    outcome           text,                                -- null as long as it is open
    reason            text,
    decided_by        text,
    decided_at        timestamptz,
    constraint review_once unique (applicant_id, about, failed_selections)
);
create index review_open on review (id) where outcome is null;

-- People with the same name and date of birth and different NIKs, to be looked at by an operator. One case for each likeness, opened
-- when the identity of the second of them is confirmed, and again when one more is.
create table duplicate_case (
    id              uuid        primary key,
    likeness_digest bytea       not null unique,
    next_likeness_digest bytea,                            -- its next version, while the people change over to it one by one
    opened_at       timestamptz not null,
    verdict         text,                                  -- SAME_PERSON or DIFFERENT_PEOPLE; null as long as it is open
    reason          text,
    decided_by      text,
    decided_at      timestamptz
);
create index duplicate_case_next on duplicate_case (next_likeness_digest) where next_likeness_digest is not null;
create index duplicate_case_open on duplicate_case (id) where verdict is null;

-- What people are to be told by e-mail and SMS: an intent, written in the transaction that gives the occasion, carried out
-- afterwards. Where nothing sealed stands beside it, a notice goes to the contact that the person has when it is sent.
create table notice (
    id           uuid        primary key,
    applicant_id uuid        not null,
    kind         text        not null,                     -- see NoticeKind
    medium       text        not null,                     -- PHONE (by SMS) or EMAIL
    reference    text        not null,                     -- which occasion of this kind, such as the wave
    details      jsonb       not null,                     -- what fills the text and names nobody
    sealed       bytea,                                    -- recipient and code, encrypted; null once sent
    sealed_key   text,
    code_subject text,                                     -- the one_time_code whose validity begins with the sending
    created_at   timestamptz not null,                     -- programme time
    status       text        not null default 'WAITING',   -- then SENT or GIVEN_UP
    worth_until  timestamptz,                              -- server time: a code is not worth sending after this
    ended_at     timestamptz,                              -- programme time
    constraint notice_once unique (applicant_id, kind, reference, medium)
);
create index notice_given_up on notice (id) where status = 'GIVEN_UP';
-- Millions of notices stand here with nothing sealed in them any more; re-encryption goes by those that have something.
create index notice_sealed on notice (id) where sealed_key is not null;

-- People whom an operator has verified again, many at once: one walk in the order of the ids, by the work queue "reverification", which
-- also knows how far it is.
create table reverification (
    id             uuid        primary key,
    requested_by   text        not null,
    request_key    text        not null,                -- Idempotency-Key
    request_digest text        not null,
    reason         text        not null,
    statuses       text[]      not null,
    applicant_ids  uuid[],                              -- only these; null for all that fit
    province       text,
    regency        text,
    channel        text,
    verified_before timestamptz,
    status         text        not null check (status in ('RUNNING', 'CANCELLED', 'DONE')),
    people         bigint      not null,                -- who fitted at the start
    asked          bigint      not null default 0,      -- who were put into the queue
    created_at     timestamptz not null,
    ended_at       timestamptz,
    unique (requested_by, request_key)
);

-- Days of the log of disclosures that are over, whose root is published.
create table disclosure_day (
    day       date        primary key,
    entries   bigint      not null,
    root      text        not null,
    sealed_at timestamptz not null
);
