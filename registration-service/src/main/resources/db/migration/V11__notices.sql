-- What people are to be told by e-mail and SMS: an intent, written in the transaction that gives the occasion, carried out
-- afterwards. Where nothing sealed stands beside it, a notice goes to the contact that the person has when it is sent.
create table notice (
    id           uuid        primary key,
    applicant_id uuid        not null,
    kind         text        not null,                     -- see NoticeKind
    medium       text        not null,                     -- PHONE (by SMS) or EMAIL
    reference    text        not null,                     -- which occasion of this kind, such as the wave
    details      jsonb       not null,                     -- what fills the text and names nobody
    sealed       bytea,                                    -- recipient and code, encrypted; null once sent
    sealed_key   text,
    urgency      smallint    not null,                     -- 0 before 1: codes do not wait behind a wave's decisions
    created_at   timestamptz not null,                     -- programme time
    status       text        not null default 'WAITING',   -- then SENT or GIVEN_UP
    due_at       timestamptz not null default clock_timestamp(), -- server time: next turn, or end of the present claim
    give_up_at   timestamptz not null,                     -- server time: not worth sending after this
    attempts     int         not null default 0,
    ended_at     timestamptz,                              -- programme time
    constraint notice_once unique (applicant_id, kind, reference, medium)
);
create index notice_due on notice (urgency, due_at) where status = 'WAITING';
create index notice_given_up on notice (id) where status = 'GIVEN_UP';
