-- What partners say of their own payments, day by day, in the files they send. A statement stands as a whole or not at all.
create table statement (
    statement_id  uuid        primary key,
    partner       text        not null,
    day           date        not null,       -- of the programme's time zone, on which the partner booked what it lists
    format        text        not null check (format in ('CSV', 'CAMT_053', 'PAIN_002')),
    sha256        text        not null,       -- lower-case hex, as announced
    lines         int         not null,       -- as announced
    lines_done    int         not null default 0,  -- compared so far, told outside the comparison's transaction
    amount        bigint      not null,       -- rupiah of all lines, as announced
    status        text        not null check (status in ('RECEIVING', 'COMPARING', 'RECONCILED', 'REFUSED')),
    fault         text,                       -- why the file was refused
    fault_line    bigint,
    received_at   timestamptz not null,
    received_by   text        not null,
    reconciled_at timestamptz
);
-- The same file twice is one statement; one that was refused may come again, corrected or not.
create unique index statement_once on statement (partner, day, sha256) where status <> 'REFUSED';

create table statement_line (
    statement_id      uuid   not null references statement,
    line              int    not null,
    stated_id         text   not null,        -- the instruction as the partner names it
    instruction_id    uuid,                   -- the instruction of ours, if the partner was given one
    outcome           text   not null,        -- SETTLED, FAILED, RETURNED
    amount            bigint not null,        -- rupiah, as stated
    partner_reference text,
    finding           text   not null check (finding in ('MATCHED', 'LATE', 'RETURNED', 'AMOUNT_DIFFERS', 'OUTCOME_DIFFERS',
                                                         'UNKNOWN_HERE', 'DUPLICATE')),
    expected_amount   bigint,
    explanation       text,                   -- by two people, where it is a difference
    explained_by      text,
    primary key (statement_id, line)
);
create index statement_line_instruction on statement_line (instruction_id, outcome);
create index statement_line_difference on statement_line (statement_id, line)
    where finding in ('AMOUNT_DIFFERS', 'OUTCOME_DIFFERS', 'UNKNOWN_HERE', 'DUPLICATE');

-- What we hold as paid or returned on a day and no statement of the partner lists.
create table statement_missing (
    partner        text   not null,
    day            date   not null,
    instruction_id uuid   not null references instruction,
    outcome        text   not null,
    amount         bigint not null,           -- rupiah
    found_in       uuid   references statement, -- a later statement lists it after all
    explanation    text,
    explained_by   text,
    primary key (partner, day, instruction_id)
);
create index statement_missing_instruction on statement_missing (instruction_id);

-- Statements that are fetched from partners that offer them.
create table statement_fetch (
    partner      text        not null,
    day          date        not null,
    due_at       timestamptz not null,
    status       text        not null default 'WAITING' check (status in ('WAITING', 'FETCHED', 'FAILED')),
    tries        int         not null default 0,
    tried_at     timestamptz,
    fault        text,                        -- why it is not there yet, or failed
    statement_id uuid        references statement,
    bytes        bigint,                      -- of the file, as the partner offers it
    primary key (partner, day)
);
create index statement_fetch_day on statement_fetch (day, partner);

create table reconciled_day (
    partner   text        not null,
    day       date        not null,
    closed_at timestamptz not null,
    closed_by text        not null,
    primary key (partner, day)
);
