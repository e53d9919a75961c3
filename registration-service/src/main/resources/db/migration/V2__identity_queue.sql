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
