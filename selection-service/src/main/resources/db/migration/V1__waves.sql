-- A wave: one round of the programme, with its terms, its secret and its outcome.
create table wave (
    wave                     int         primary key check (wave > 0),
    version                  bigint      not null,            -- grows by one with each published change
    status                   text        not null check (status in ('PLANNED', 'OPEN', 'CLOSED', 'DRAWN',
                                             'DETERMINED', 'ANNOUNCED', 'SETTLED', 'CANCELLED')),
    -- The terms, fixed at planning; only the end of the window moves.
    quota                    int         not null check (quota > 0),
    priority_share           int         not null check (priority_share between 0 and 10000), -- basis points
    opens_at                 timestamptz not null,
    closes_at                timestamptz not null check (closes_at > opens_at),
    join_grace_seconds       int         not null check (join_grace_seconds >= 0),
    balance                  bigint      not null check (balance > 0),                        -- rupiah
    first_purchase_days      int         not null check (first_purchase_days > 0),
    family_cap               int         not null check (family_cap >= 0),                    -- 0: none
    minimum_age              int         not null,
    maximum_age              int         not null,            -- 0: none
    excluded_occupations     text[]      not null,
    -- The draw's secret: sealed until the draw, then revealed.
    seed_commitment          text        not null,            -- hex SHA-256 of the seed
    sealed_seed              bytea       not null,            -- AES-256-GCM
    -- Judged against an entry's own time: the end of the window, a little later where it was closed early.
    entries_until            timestamptz not null,
    frozen_at                timestamptz,                     -- from here on no entry joins the list
    -- Outcome of the draw.
    revealed_seed            text,
    public_randomness        text,
    randomness_source        text,
    entry_root               text,
    outcome_root             text,
    entries                  bigint      not null default 0,
    eligible                 bigint      not null default 0,
    selected                 bigint      not null default 0 check (selected <= quota),
    drawn_at                 timestamptz,
    -- Determination.
    decree                   text        unique,
    notice_at                timestamptz,
    first_purchase_deadline  timestamptz,
    determined_at            timestamptz,
    cancel_reason            text,
    changed_at               timestamptz not null
);

-- Seats per province as planned: the operator's table, or in proportion to population.
create table wave_province (
    wave     int  not null references wave,
    province text not null check (province ~ '^[1-9][0-9]$'),
    seats    int  not null check (seats >= 0),
    primary key (wave, province)
);

-- Every change of a wave, for the auditor: what it became, when, and by whom (an account, or "calendar").
create table wave_change (
    wave       int         not null references wave,
    version    bigint      not null,
    status     text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (wave, version)
);
