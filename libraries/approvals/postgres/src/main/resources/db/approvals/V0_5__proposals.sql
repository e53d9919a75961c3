-- Table of the approvals. The service's own migrations begin at V1.

-- What one person has prepared and others decide. What was prepared does not change; only approvals and the decision are added.
create table proposal (
    id               uuid          primary key,
    kind             text          not null check (kind ~ '^[A-Z][A-Z_]*$'),
    subject          text          not null,                  -- path of what it is done to, below /v1/; may not exist yet
    subject_version  bigint        not null,                  -- for which it was prepared; 0 where there is none
    content          text          not null,                  -- the request as JSON, exactly as it will be carried out
    content_hash     text          not null,                  -- hex SHA-256 over kind, subject, version and content
    facts            text          not null,                  -- counts that were shown when it was prepared, as JSON
    reason           text,
    proposed_by      text          not null,
    proposed_at      timestamptz   not null,
    expires_at       timestamptz   not null,
    approvals_needed smallint      not null check (approvals_needed between 1 and 2),
    approvers        text[]        not null default '{}',
    approved_at      timestamptz[] not null default '{}',     -- of each approver
    status           text          not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    decided_by       text,                                    -- nobody where it lapsed
    decided_at       timestamptz,
    decision_reason  text,
    check ((status = 'PENDING') = (decided_at is null)),
    check (cardinality(approvers) = cardinality(approved_at)),
    -- Other people, each once, and as many as are needed: held by the database.
    check (proposed_by <> all (approvers)),
    check (cardinality(approvers) < 2 or approvers[1] <> approvers[2]),
    check (status <> 'APPROVED' or cardinality(approvers) = approvals_needed),
    check (status <> 'PENDING' or cardinality(approvers) < approvals_needed),
    check (status <> 'REJECTED' or decided_by <> proposed_by)
);
-- One proposal of a kind at a time for a subject, so that nobody approves the wrong one of two.
create unique index proposal_pending on proposal (subject, kind) where status = 'PENDING';
create index proposal_waiting on proposal (kind, proposed_at) where status = 'PENDING';
create index proposal_subject on proposal (subject, id);
