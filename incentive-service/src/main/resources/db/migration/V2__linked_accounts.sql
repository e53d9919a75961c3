-- Every request to link an account; the row is the request's intent, written before any partner is asked.
create table account_link (
    link_id           uuid        primary key, -- the key under which the partner is asked, the same on every question
    participant_id    uuid        not null,
    partner           text        not null,
    account_reference text        not null,    -- the account as the partner knows it
    status            text        not null check (status in ('LINK_PENDING', 'LINKED', 'REFUSED', 'REPLACED')),
    reason            text,                    -- why refused
    kyc_level         text,                    -- as the partner told it
    requested_at      timestamptz not null,
    decided_at        timestamptz,
    asked             int         not null default 0, -- questions put to the partner; after the first it is queried, not asked anew
    ask_at            timestamptz not null     -- when to ask (again); a worker moves it on before it asks
);
-- A person has one account at a time, and an account belongs to one person.
create unique index account_link_one_per_participant on account_link (participant_id) where status in ('LINK_PENDING', 'LINKED');
create unique index account_link_one_per_account on account_link (partner, account_reference) where status in ('LINK_PENDING', 'LINKED');
create index account_link_participant on account_link (participant_id, link_id);
create index account_link_to_ask on account_link (partner, ask_at) where status = 'LINK_PENDING';
