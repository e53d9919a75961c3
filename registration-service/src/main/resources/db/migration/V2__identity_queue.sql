-- What is asked of the national identity registry, which answers at a rate that was agreed.

-- The open question about a person, one at most; it goes when the registry has answered. Whose turn it is stands in the work queue
-- "identity-verification", whose item is named by the person and the question.
create table identity_verification (
    applicant_id uuid primary key,
    reference    uuid not null                             -- the question's name; a correction gets a new one
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);

-- What the registry has answered, to all instances together; the last minutes only.
create table identity_registry_pace (
    ten_seconds timestamptz primary key,                   -- server time
    answered    bigint      not null
);

-- What the registry has said, each answer under the question to which it is one.
create table registry_answer (
    applicant_id uuid        not null,
    reference    uuid        not null,
    answered_at  timestamptz not null,                     -- programme time
    result       text        not null,                     -- of number, name and date of birth
    family_card  text,                                     -- AGREES, DIFFERS or UNKNOWN; null where it does not say
    domicile     text,                                     -- likewise
    primary key (applicant_id, reference)
);

-- People who declared another domicile than the registry has, to be looked at by an operator; one case a person at most.
create table domicile_case (
    id              uuid        primary key,
    applicant_id    uuid        not null unique,
    reference       uuid        not null,                  -- the question that was answered so
    regency         text        not null,                  -- as declared
    opened_at       timestamptz not null,
    verdict         text,                                  -- AS_DECLARED or ELSEWHERE; null as long as it is open
    decided_regency text,
    reason          text,
    decided_by      text,
    decided_at      timestamptz
);
create index domicile_case_open on domicile_case (id) where verdict is null;
