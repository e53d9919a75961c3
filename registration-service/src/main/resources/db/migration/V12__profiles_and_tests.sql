-- What a person tells beyond the form. Complete once the declarations in force were accepted as well.
create table applicant_profile (
    applicant_id      uuid        primary key,
    desired_trainings text[]      not null,                -- fields of training, most wanted first
    years_of_work     int         not null,
    disability_kind   text,                                -- where the form tells of a disability
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
