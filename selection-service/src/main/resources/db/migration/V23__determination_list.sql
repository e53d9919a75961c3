-- Whether an entry has a seat: as drawn, unless the determination or a refill decided otherwise.
alter table drawn_entry add column determined boolean;        -- null: as drawn; false: seat taken away; true: seat from the reserve
alter table drawn_entry add column seated boolean not null generated always as
    (coalesce(determined, outcome not in ('NOT_SELECTED', 'FAMILY_CAP_REACHED'))) stored;
-- Once per lifetime, held by the database: no two waves give the same person a seat.
drop index drawn_entry_selected_once;
create unique index drawn_entry_seated_once on drawn_entry (applicant_id) where seated;

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

-- All entries in rank order, and the rule that each rank is given once; those with a seat and the reserve list are read from it.
drop index drawn_entry_selected_rank;
drop index drawn_entry_reserve;
create unique index drawn_entry_rank on drawn_entry (wave, rank);
