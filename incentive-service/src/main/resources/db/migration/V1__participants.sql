-- Sets of questions for the surveys, version by version; what has been entered never changes.
create table question_set (
    name       text        not null,
    version    int         not null check (version > 0),
    questions  jsonb       not null,
    entered_at timestamptz not null,
    entered_by text        not null,
    primary key (name, version)
);
insert into question_set (name, version, entered_at, entered_by, questions) values ('EMPLOYMENT', 1, '2000-01-01T00:00:00Z', 'programme', '[
    {"code": "WORK", "kind": "CHOICE", "required": true,
     "english": "What is your work today?", "indonesian": "Apa pekerjaan Anda saat ini?",
     "options": [
        {"code": "EMPLOYED", "english": "Employed", "indonesian": "Karyawan"},
        {"code": "OWN_BUSINESS", "english": "A business of my own", "indonesian": "Usaha sendiri"},
        {"code": "CASUAL", "english": "Casual work", "indonesian": "Pekerja lepas"},
        {"code": "NONE", "english": "No work", "indonesian": "Tidak bekerja"}]},
    {"code": "USEFUL", "kind": "SCALE", "required": true,
     "english": "How much has the training helped, from 1 (not at all) to 5 (very much)?",
     "indonesian": "Seberapa besar pelatihan membantu, dari 1 (tidak sama sekali) sampai 5 (sangat)?"},
    {"code": "WISHES", "kind": "TEXT", "required": false,
     "english": "What should be better?", "indonesian": "Apa yang perlu diperbaiki?"}]');

-- What participants are paid and what for, version by version. A version is valid from an instant on and changes nothing of
-- entitlements that rest on an earlier one; what has been decided never changes.
create table schedule_version (
    version                 int         primary key check (version > 0),
    valid_from              timestamptz not null unique,
    instalments             int         not null check (instalments > 0),
    instalment_amount       bigint      not null check (instalment_amount > 0), -- rupiah of each
    survey_amount           bigint      not null check (survey_amount > 0),     -- rupiah of each answered survey
    survey_opens_after_days int         not null check (survey_opens_after_days >= 0), -- of the payout before it
    survey_open_for_days    int         not null check (survey_open_for_days > 0),
    survey_paid_within_days int         not null check (survey_paid_within_days > 0), -- of the answer
    review_required         boolean     not null,  -- whether the training must have been reviewed
    least_attendance        int         not null check (least_attendance between 0 and 100), -- percent of the training
    least_minutes           int         not null check (least_minutes >= 0), -- time on the training
    decided_at              timestamptz not null,
    decided_by              text        not null
);
insert into schedule_version values (1, '2000-01-01T00:00:00Z', 4, 600000, 50000, 30, 30, 14, true, 0, 0, '2000-01-01T00:00:00Z', 'programme');

-- The surveys of a version, in their order: each opens after the payout for the one before, the first after the last instalment.
create table schedule_survey (
    schedule_version int  not null references schedule_version,
    sequence         int  not null check (sequence > 0),
    question_set     text not null,
    question_version int  not null,
    primary key (schedule_version, sequence),
    foreign key (question_set, question_version) references question_set
);
insert into schedule_survey values (1, 1, 'EMPLOYMENT', 1), (1, 2, 'EMPLOYMENT', 1), (1, 3, 'EMPLOYMENT', 1);

-- What other services have told about a person, each fact in a column of its own, so that the order in which the
-- facts arrive changes nothing. No name, no number: the alias of the identity is all that is known of who it is.
create table participant (
    participant_id      uuid        primary key,
    wave                int,
    province            text,                 -- of domicile, as selection said it; null where it did not
    identity_alias      text,                 -- by which lists name people
    selected_at         timestamptz,          -- null until participant.selected has arrived
    revoked_at          timestamptz,          -- for good
    revocation_reason   text,
    suspended_at        timestamptz,          -- the latest suspension
    suspension_reason   text,
    reinstated_at       timestamptz,          -- the latest reinstatement; the later of the two holds
    entitled_at         timestamptz,          -- when the last of the facts that entitle occurred; never taken back
    entitling_enrolment uuid,
    schedule_version    int         references schedule_version, -- by which the person is entitled; never another one
    planned             boolean     not null default false, -- whether the first instalment has been put on the schedule
    plan_further_by     timestamptz,          -- until when the later ones are put there; null before the first is, and when they are
    check ((entitled_at is null) = (schedule_version is null))
);
create index participant_to_plan on participant (participant_id) where entitled_at is not null and not planned;
create index participant_to_plan_further on participant (plan_further_by) where plan_further_by is not null;
create index participant_identity on participant (identity_alias);

-- One training of one person: completed, reviewed, withdrawn, in any order of arrival.
create table completion (
    enrolment_id      uuid        primary key,
    participant_id    uuid        not null,
    first             boolean,                -- the person's first completed training opens the incentive
    completed_at      timestamptz,
    attendance        int,                    -- percent, and minutes: as training reported them; null where it did not
    minutes           int,
    reviewed_at       timestamptz,
    withdrawn_at      timestamptz,
    withdrawal_reason text
);
create index completion_participant on completion (participant_id);

-- Exclusion lists as they stood, version by version: a payout is checked against the versions in force at that moment.
create table exclusion (
    identity_alias  text        not null,
    list            text        not null,
    list_version    bigint      not null,
    excluded        boolean     not null,
    effective_from  timestamptz not null,
    primary key (identity_alias, list, list_version)
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
