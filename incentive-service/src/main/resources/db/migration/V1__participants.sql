-- What other services have told about a person, each fact in a column of its own, so that the order in which the
-- facts arrive changes nothing. No name, no number: the identity digest is all that is known of who it is.
create table participant (
    participant_id      uuid        primary key,
    wave                int,
    identity_digest     text,                 -- shared with payment partners, who compare the account's owner with it
    selected_at         timestamptz,          -- null until participant.selected has arrived
    revoked_at          timestamptz,          -- for good
    revocation_reason   text,
    suspended_at        timestamptz,          -- the latest suspension
    suspension_reason   text,
    reinstated_at       timestamptz,          -- the latest reinstatement; the later of the two holds
    entitled_at         timestamptz,          -- when the last of the facts that entitle occurred; never taken back
    entitling_enrolment uuid,
    planned             boolean     not null default false -- whether the instalments have been put on the schedule
);
create index participant_to_plan on participant (participant_id) where entitled_at is not null and not planned;
create index participant_digest on participant (identity_digest);

-- One training of one person: completed, reviewed, withdrawn, in any order of arrival.
create table completion (
    enrolment_id      uuid        primary key,
    participant_id    uuid        not null,
    first             boolean,                -- the person's first completed training opens the incentive
    completed_at      timestamptz,
    reviewed_at       timestamptz,
    withdrawn_at      timestamptz,
    withdrawal_reason text
);
create index completion_participant on completion (participant_id);

-- Exclusion lists as they stood, version by version: a payout is checked against the versions in force at that moment.
create table exclusion (
    identity_digest text        not null,
    list            text        not null,
    list_version    bigint      not null,
    excluded        boolean     not null,
    effective_from  timestamptz not null,
    primary key (identity_digest, list, list_version)
);

-- Each version of each list of which anything has become known: the record of what payouts were checked against.
create table exclusion_list (
    list           text        not null,
    list_version   bigint      not null,
    effective_from timestamptz not null,
    primary key (list, list_version)
);
-- Whoever audits takes one wave after the other.
create index participant_wave on participant (wave, participant_id);
