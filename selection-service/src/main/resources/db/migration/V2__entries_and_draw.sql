-- What selection knows of a registered person: enough to judge and to stratify, nothing that names anybody.
create table applicant (
    applicant_id     uuid        primary key,
    province         text        not null check (province ~ '^[1-9][0-9]$'),
    regency          text        not null,
    birth_year       int         not null,
    gender           text        not null,
    channel          text        not null,
    priority         boolean     not null,
    disability       boolean     not null,
    occupation_group text        not null,
    identity_digest  text        not null,
    family_digest    text        not null,
    registered_at    timestamptz not null
);

-- Who joined which wave. A join may arrive before its registration, and before its wave is known here: both are stored,
-- and judged when the wave is frozen.
create table wave_entry (
    wave         int         not null,
    applicant_id uuid        not null,
    channel      text        not null,
    joined_at    timestamptz not null,                        -- the person's own time, which delivery does not change
    after_freeze boolean     not null,                        -- delivered too late to be in the list
    primary key (wave, applicant_id)
);

-- The frozen list with its outcome, written in the transaction that makes the wave DRAWN.
create table drawn_entry (
    wave         int     not null references wave,
    applicant_id uuid    not null,
    entry_id     uuid    not null,                            -- pseudonym of the entry, see id.prakerja.selection.draw.draw
    province     text    not null,
    priority     boolean not null,
    disability   boolean not null,
    rank         int     not null check (rank > 0),
    outcome      text    not null check (outcome in ('NOT_SELECTED', 'PRIORITY', 'PUBLIC', 'PROVINCE_SPILL_OVER',
                             'NATIONAL_SPILL_OVER', 'FAMILY_CAP_REACHED')),
    selected     boolean not null generated always as (outcome not in ('NOT_SELECTED', 'FAMILY_CAP_REACHED')) stored,
    primary key (wave, applicant_id)
);
-- The list of the selected in rank order, and the rule that each rank is given once.
create unique index drawn_entry_selected_rank on drawn_entry (wave, rank) where selected;
-- Once per lifetime, held by the database: no two waves select the same person.
create unique index drawn_entry_selected_once on drawn_entry (applicant_id) where selected;

-- Entries that were not eligible when the wave was frozen, each with its reason.
create table excluded_entry (
    wave         int  not null references wave,
    applicant_id uuid not null,
    reason       text not null,
    primary key (wave, applicant_id)
);

-- Outcome per province, counted once at the draw.
create table drawn_province (
    wave              int  not null references wave,
    province          text not null,
    entries           int  not null,
    seats             int  not null,
    priority_selected int  not null,
    selected          int  not null,
    primary key (wave, province)
);

-- How far a running draw is; written outside its transaction, so that it can be watched.
create table draw_progress (
    wave       int         primary key references wave,
    step       text        not null,
    done       bigint      not null,
    total      bigint      not null,
    updated_at timestamptz not null
);
