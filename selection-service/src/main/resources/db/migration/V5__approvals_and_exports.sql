-- Decisions of two people, and who took which data away.

-- What one operator has prepared and another one decides. What was prepared does not change; only the decision is added.
create table proposal (
    id              uuid        primary key,
    kind            text        not null check (kind in ('PLAN', 'SEATS', 'RULES', 'RECOVERY', 'DRAW', 'DETERMINATION', 'REFILL')),
    wave            int         not null,                    -- may not exist yet: a plan makes it
    wave_version    bigint      not null,                    -- of the wave for which it was prepared; 0 where there is none
    content         text        not null,                    -- the request as JSON, exactly as it will be carried out
    content_hash    text        not null,                    -- hex SHA-256 over kind, wave, version and content
    facts           text        not null,                    -- counts that were shown when it was prepared, as JSON
    reason          text,
    status          text        not null check (status in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    expires_at      timestamptz not null,
    decided_by      text,                                    -- nobody where it lapsed
    decided_at      timestamptz,
    decision_reason text,
    check ((status = 'PENDING') = (decided_at is null)),
    -- Two people, held by the database.
    check (status not in ('APPROVED', 'REJECTED') or decided_by <> proposed_by)
);
-- One proposal of a kind at a time for a wave, so that nobody approves the wrong one of two.
create unique index proposal_pending on proposal (wave, kind) where status = 'PENDING';
create index proposal_wave on proposal (wave, id);

-- Who took which data away, for the auditor.
create table export_log (
    id          bigint      generated always as identity primary key,
    wave        int         not null references wave,
    kind        text        not null,
    format      text        not null,
    province    text,                                         -- the filters
    state       text,
    after       text,                                         -- where it went on from; null from the beginning
    started_at  timestamptz not null,
    started_by  text        not null,
    finished_at timestamptz,                                  -- null: under way, or broken off
    lines       bigint
);
