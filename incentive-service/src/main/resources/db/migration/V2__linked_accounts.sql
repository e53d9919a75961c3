-- By what each payment partner knows a person, as registration has said it last: an id and a digest of the partner's own.
create table partner_identity (
    participant_id    uuid        not null,
    partner           text        not null,
    key_id            text        not null,    -- of the partner's key, under which the digest is
    digest            text        not null,    -- of the NIK, lower-case hex
    partner_person_id uuid        not null,
    identified_at     timestamptz not null,
    primary key (participant_id, partner)
);

-- Every request to link an account; the row is the request's intent, written before any partner is asked.
create table account_link (
    link_id           uuid        primary key, -- the key under which the partner is asked, the same on every question
    participant_id    uuid        not null,
    partner           text        not null,
    account_reference bytea       not null,    -- sealed for the participant: the account as the partner knows it
    account_reference_key text    not null,    -- the key's id
    partner_person_id uuid,                    -- the person's id towards the partner, once that has been asked
    account_digest    bytea       not null,    -- keyed, of partner and account: tells accounts apart, and opens none
    status            text        not null check (status in ('LINK_PENDING', 'LINKED', 'REFUSED', 'REPLACED', 'LAPSED')),
    reason            text,                    -- why refused
    kyc_level         text,                    -- as the partner told it
    requested_at      timestamptz not null,
    decided_at        timestamptz,
    asked             int         not null default 0, -- questions put to the partner; after the first it is queried, not asked anew
    ask_at            timestamptz not null,    -- when to ask (again); a worker moves it on before it asks
    check (status <> 'LINKED' or partner_person_id is not null)
);
-- A person is paid on one account, and asks about one at a time. An account pays one person: whom the partner confirmed last.
create unique index account_link_one_pending on account_link (participant_id) where status = 'LINK_PENDING';
create unique index account_link_one_linked on account_link (participant_id) where status = 'LINKED';
create unique index account_link_one_per_account on account_link (partner, account_digest) where status = 'LINKED';
create index account_link_participant on account_link (participant_id, link_id);
create index account_link_to_ask on account_link (partner, ask_at) where status = 'LINK_PENDING';
