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
    email_digest         bytea       not null constraint applicant_email unique,

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
    account              text        constraint applicant_account unique, -- the person's own account; null until there is one
    registered_by        text        not null,             -- account that sent the form: the person's, or an officer's
    registered_at        timestamptz not null,
    identity_verified_at timestamptz,
    ready_at             timestamptz,                      -- when the registration first was complete and published
    failed_selections    int         not null default 0    -- waves joined without being selected
);
create index applicant_by_province on applicant (province, id);
create index applicant_by_status on applicant (status, id);

-- How each applicant came to the present status. Registration itself is in the applicant's row.
create table applicant_transition (
    applicant_id uuid        not null,
    seq          bigint      generated always as identity,
    at           timestamptz not null,
    status       text        not null,
    reason       text,
    primary key (applicant_id, seq)
);

-- Who waits for the identity registry. A queue: a row goes when the registry has answered.
create table identity_verification (
    applicant_id uuid        primary key,
    reference    uuid        not null,                     -- the question's name; a correction gets a new one
    enqueued_at  timestamptz not null,                     -- programme time, for people to read
    due_at       timestamptz not null default clock_timestamp(), -- server time: next turn, or end of the present claim
    attempts     int         not null default 0
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
create index identity_verification_due on identity_verification (due_at);
