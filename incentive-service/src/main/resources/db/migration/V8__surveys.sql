-- One survey for one participant: when it can be answered, and what was answered. It comes into being with the payout before it.
create table survey (
    participant_id   uuid        not null references participant,
    sequence         int         not null check (sequence > 0),
    after_payout     uuid        not null references payout, -- whose settlement it follows
    question_set     text        not null,
    question_version int         not null,
    opens_at         timestamptz not null,
    closes_at        timestamptz not null,     -- from then on it is too late
    answered_at      timestamptz,
    choices          jsonb,                    -- answers that are counted, by question
    words            bytea,                    -- answers in people's own words, sealed for the participant
    words_key        text,                     -- the key's id
    primary key (participant_id, sequence),
    foreign key (question_set, question_version) references question_set,
    check (opens_at < closes_at),
    check (answered_at >= opens_at and answered_at < closes_at),
    check ((answered_at is null) = (choices is null)),
    check ((words is null) = (words_key is null))
);
create index survey_after_payout on survey (after_payout);
-- What is counted by its window: those answered have left it.
create index survey_unanswered on survey (closes_at, opens_at) where answered_at is null;
-- Rewards that have not arrived.
create index payout_survey_unpaid on payout (due_at) where kind = 'SURVEY' and status not in ('SETTLED', 'BLOCKED');
