-- The draw: its public record, its outcome, and who has a seat. Tables that a draw fills by the million do not reference the wave: the
-- transaction holds the wave's own row, and asking for it again for each of them took half of the draw's time.

-- How far a running draw is; written outside its transaction, so that it can be watched.
create table draw_progress (
    wave       int         primary key references wave,
    step       text        not null,
    done       bigint      not null,
    total      bigint      not null,
    updated_at timestamptz not null
);

-- The public record of a draw: the frozen list and the outcome in canonical form, as docs/draw.md specifies them, in blocks of 1,024
-- leaves of their Merkle trees. Result packages and proofs are read from here, so that they show exactly what was committed to. A
-- block's root spares a proof all leaves but those of one block.
create table draw_record (
    wave   int   not null references wave,
    part   text  not null check (part in ('ENTRIES', 'OUTCOMES')),
    block  int   not null check (block >= 0),
    leaves bytea not null,                                    -- 27 bytes per entry, 21 per outcome
    root   bytea not null check (length(root) = 32),
    primary key (wave, part, block)
);
-- Hashes do not compress; stored plainly, the first id of a block can be read without the rest of it.
alter table draw_record alter column leaves set storage external;
create trigger draw_record_is_immutable before update or delete or truncate on draw_record
    for each statement execute function refuse_change();

-- Whose the entries of the frozen list are, in its order: 16 bytes each, in blocks as the record's. The draw is made of this and of the
-- record alone.
create table frozen_block (
    wave       int   not null,
    block      int   not null check (block >= 0),
    applicants bytea not null,
    primary key (wave, block)
);
alter table frozen_block alter column applicants set storage external;
create trigger frozen_block_stays before update or delete or truncate on frozen_block
    for each statement execute function refuse_change();

-- What the self-tests of the draw need of the people of the list, in its order, from the freeze to the draw, which deletes it. 11 bytes each:
-- time of joining in milliseconds (8), channel, gender, age band (1 each).
create table self_test_block (
    wave   int   not null,
    block  int   not null check (block >= 0),
    traits bytea not null,
    primary key (wave, block)
);
alter table self_test_block alter column traits set storage external;
create trigger self_test_block_stays before update or truncate on self_test_block
    for each statement execute function refuse_change();

-- Everybody who was drawn, in rank order, packed in blocks of 1,024 (docs/adr/0019): nearly all of them are only ever asked for one by
-- one or in the order of their ranks. 23 bytes each: applicant (16), province (1), flags (1: 1 priority, 2 affirmative), result (1, as in
-- the draw's canonical form), rank within the province (4).
create table drawn_block (
    wave    int   not null,
    block   int   not null check (block >= 0),
    entries bytea not null,
    primary key (wave, block)
);
alter table drawn_block alter column entries set storage external;
create trigger drawn_block_stays before update or delete or truncate on drawn_block
    for each statement execute function refuse_change();

-- Everybody's rank, in the order of the applicants. 20 bytes each: applicant (16), rank (4).
create table drawn_rank_block (
    wave            int   not null,
    first_applicant uuid  not null,
    ranks           bytea not null,
    primary key (wave, first_applicant)
);
alter table drawn_rank_block alter column ranks set storage external;
create trigger drawn_rank_block_stays before update or delete or truncate on drawn_rank_block
    for each statement execute function refuse_change();

-- Outcome per province, counted once at the draw.
create table drawn_province (
    wave                int  not null references wave,
    province            text not null,
    entries             int  not null,
    priority_entries    int  not null,
    affirmative_entries int  not null,
    seats               int  not null,
    priority_selected   int  not null,
    selected            int  not null,
    primary key (wave, province)
);

-- Ranks in the order of the list, 4 bytes each, in blocks as the record's: by an entry's code its rank is found.
create table drawn_place_block (
    wave  int   not null,
    block int   not null,
    ranks bytea not null,
    primary key (wave, block)
);
alter table drawn_place_block alter column ranks set storage external;
create trigger drawn_place_block_stays before update or delete or truncate on drawn_place_block
    for each statement execute function refuse_change();

-- Those who have or had a seat of a wave.
create table seat (
    wave         int     not null,
    applicant_id uuid    not null,
    entry_id     uuid    not null,                            -- pseudonym of the entry, see id.prakerja.selection.draw.draw
    province     text    not null,
    rank         int     not null check (rank > 0),
    outcome      text    not null check (outcome in ('NOT_SELECTED', 'PRIORITY', 'AFFIRMATIVE', 'PUBLIC',
                             'PROVINCE_SPILL_OVER', 'NATIONAL_SPILL_OVER', 'FAMILY_CAP_REACHED')),
    selected     boolean not null generated always as (outcome not in ('NOT_SELECTED', 'FAMILY_CAP_REACHED')) stored,
    determined   boolean,                                     -- null: as drawn; false: seat taken away; true: seat from the reserve
    seated       boolean not null generated always as
                     (coalesce(determined, outcome not in ('NOT_SELECTED', 'FAMILY_CAP_REACHED'))) stored,
    primary key (wave, applicant_id)
);
-- Each rank is given once.
create unique index seat_rank on seat (wave, rank);
-- Once per lifetime, held by the database: no two waves give the same person a seat.
create unique index seat_seated_once on seat (applicant_id) where seated;
create trigger seat_stays before delete or truncate on seat
    for each statement execute function refuse_change();
create trigger seat_stays_the_same before update of wave, applicant_id, entry_id, province, rank, outcome on seat
    for each statement execute function refuse_change();

-- The determination list, public by pseudonym: what a second judgement changed of the draw's outcome, line by line.
create table determination_line (
    wave             int    not null,
    stage            text   not null,                         -- DETERMINATION, REFILL n
    line             int    not null check (line > 0),
    action           text   not null check (action in ('EXCLUDED', 'PASSED_OVER', 'SEATED')),
    applicant_id     uuid   not null,
    entry_id         uuid   not null,
    rank             int    not null,
    seat_province    text,                                    -- of the seat that was lost or taken; null for nationwide
    seat             text,                                    -- the share of that seat, as the draw names it
    in_place_of_rank int,                                     -- who had the seat
    reasons          text[] not null,
    primary key (wave, stage, line),
    unique (wave, stage, applicant_id),
    foreign key (wave, stage) references judgement
);
create trigger determination_line_stays before update or delete or truncate on determination_line
    for each statement execute function refuse_change();

-- Each decree that made participants of a wave, with what everybody recognises its list by.
create table determination (
    wave          int         not null references wave,
    stage         text        not null,
    decree        text        not null unique,
    participants  bigint      not null check (participants >= 0),
    list_digest   text        not null,                       -- hex SHA-256 of the stage's lines as they are published
    determined_at timestamptz not null,
    primary key (wave, stage),
    foreign key (wave, stage) references judgement
);
create trigger determination_stays before update or delete or truncate on determination
    for each statement execute function refuse_change();

-- A further decree that fills freed seats of a wave from its reserve list.
create table refill (
    wave                    int         not null references wave,
    refill                  int         not null check (refill > 0),
    decree                  text        not null unique,
    freed                   int         not null,             -- seats there were to fill
    filled                  int         not null check (filled <= freed),
    notice_at               timestamptz not null,
    first_purchase_deadline timestamptz not null,
    determined_at           timestamptz not null,
    determined_by           text        not null,
    primary key (wave, refill)
);
