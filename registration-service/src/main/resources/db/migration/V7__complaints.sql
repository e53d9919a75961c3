-- What people complain about: each is answered with a reason within a term, and may be appealed once.

create table complaint (
    id             uuid        primary key,                -- UUIDv7: in the order of filing
    applicant_id   uuid        not null,
    province       text        not null,                   -- of the person at the filing: the office that may handle it
    category       text        not null,                   -- IDENTITY, SELECTION, TRAINING, PAYMENT, PARTNER
    subject        text        not null,                   -- PERSON, PAYOUT, TRAINING
    reference      uuid,                                   -- of the payout or training; null for the person
    filed_by       text        not null,                   -- account
    filed_at       timestamptz not null,
    status         text        not null,                   -- OPEN, ASSIGNED, DECIDED, APPEALED, CLOSED
    assignee       text,
    due_at         timestamptz not null,                   -- of the answer that is owed now, or was last
    escalated_at   timestamptz,                            -- since then operators alone handle it
    outcome        text,                                   -- UPHELD or REJECTED
    decided_by     text,
    decided_at     timestamptz,
    appealed_at    timestamptz,                            -- once
    appeal_outcome text,
    closed_at      timestamptz,
    check ((subject = 'PERSON') = (reference is null)),
    check ((appeal_outcome is null) = (closed_at is null))
);
create index complaint_of_applicant on complaint (applicant_id, id);
create index complaint_of_province on complaint (province, id);
create index complaint_owed on complaint (due_at) where status in ('OPEN', 'ASSIGNED', 'APPEALED');
create index complaint_about on complaint (reference) where reference is not null;

-- What was written in it, in its order; encrypted, since it may name anybody.
create table complaint_text (
    complaint_id uuid        not null references complaint on delete cascade,
    number       bigint      not null,
    kind         text        not null,                     -- COMPLAINT, ESCALATION, ANSWER, APPEAL, APPEAL_ANSWER
    author       text        not null,                     -- account
    at           timestamptz not null,
    content      bytea       not null,
    content_key  text        not null,
    primary key (complaint_id, number)
);
