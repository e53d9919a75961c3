-- Candidates: people who registered, the waves that they joined, the lists they stand on, and how they were judged.

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
    identity_alias   text        not null,
    family_alias     text        not null,
    registered_at    timestamptz not null
);

-- Whose data were deleted at their request. What arrives late of them is not taken any more.
create table erased_applicant (
    applicant_id uuid        primary key,
    erased_at    timestamptz not null
);

-- Who joined which wave. A join may arrive before its registration, and before its wave is known here: both are stored,
-- and judged when the wave is frozen.
create table wave_entry (
    wave         int         not null,
    applicant_id uuid        not null,
    channel      text        not null,
    joined_at    timestamptz not null,                        -- the person's own time, which delivery does not change
    after_freeze boolean     not null,                        -- delivered too late to be in the list
    age          int,                                         -- in completed years when joining; null where it was not said
    primary key (wave, applicant_id)
);

-- How many entries there are of each wave, counted as they come and go: anybody may ask, and millions of rows are not counted for each
-- who does. A wave has a row for each of some slots, so that those who store entries at the same time do not wait for one another.
create table wave_entry_count (
    wave         int    not null,
    slot         int    not null,
    arrived      bigint not null,                             -- in the list, if it is frozen now
    after_freeze bigint not null,
    primary key (wave, slot)
);

-- Of an entry that becomes another one neither its wave nor its place in the list changes.
create function count_entries() returns trigger language plpgsql as $$
begin
    insert into wave_entry_count as c (wave, slot, arrived, after_freeze)
    select wave, pg_backend_pid() % 16,
           tg_argv[0]::int * count(*) filter (where not after_freeze), tg_argv[0]::int * count(*) filter (where after_freeze)
      from changed_entry
     group by wave
     order by wave
        on conflict (wave, slot) do update
       set arrived = c.arrived + excluded.arrived, after_freeze = c.after_freeze + excluded.after_freeze;
    return null;
end $$;
create trigger entries_come after insert on wave_entry
    referencing new table as changed_entry for each statement execute function count_entries('1');
create trigger entries_go after delete on wave_entry
    referencing old table as changed_entry for each statement execute function count_entries('-1');

-- How many people joined a wave by registration's own count, once none can join any more. Without as many the list is not frozen.
create table joins_counted (
    wave       int         primary key,
    joined     bigint      not null check (joined >= 0),
    counted_at timestamptz not null
);

-- A frozen list does not change: no entry joins it, leaves it or becomes another.
create function refuse_change_of_frozen_entries() returns trigger language plpgsql as $$
begin
    if exists (select from changed_entry e join wave w on w.wave = e.wave
                where w.frozen_at is not null and not e.after_freeze) then
        raise exception 'The entries of a frozen wave cannot be changed';
    end if;
    return null;
end $$;
create trigger frozen_entries_take_no_more after insert on wave_entry
    referencing new table as changed_entry for each statement execute function refuse_change_of_frozen_entries();
create trigger frozen_entries_stay_the_same after update on wave_entry
    referencing old table as changed_entry for each statement execute function refuse_change_of_frozen_entries();
create trigger frozen_entries_stay after delete on wave_entry
    referencing old table as changed_entry for each statement execute function refuse_change_of_frozen_entries();

-- The exclusion and priority lists of other authorities, as registration publishes them. Every change is kept with the version that
-- brought it, so that a past decision can be repeated: who was on the list as of any version.
create table list (
    kind text not null check (kind in ('EXCLUSION', 'PRIORITY')),
    list text not null,
    primary key (kind, list)
);

-- A version, and how much of it has arrived. Its changes and its publication travel on topics of their own, in any order.
create table list_version (
    kind         text        not null,
    list         text        not null,
    list_version bigint      not null,
    changes      bigint      not null default 0,              -- arrived, each counted once
    digest       text,                                        -- from here on: null until the publication has arrived
    members      bigint,
    added        bigint,
    removed      bigint,
    published_at timestamptz,
    held_at      timestamptz,                                 -- from when a decision may name the version
    primary key (kind, list, list_version),
    foreign key (kind, list) references list
);

create table list_change (
    kind            text        not null,
    list            text        not null,
    identity_alias  text        not null,
    list_version    bigint      not null,
    listed          boolean     not null,                     -- added or removed
    effective_from  timestamptz not null,
    primary key (kind, list, identity_alias, list_version)
);
create index list_change_person on list_change (identity_alias);

-- What was decided or committed to does not change.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The record of a draw cannot be changed';
end $$;

-- A moment at which people of a wave were judged: the freeze, the determination, a refill. It names the rule set and the list
-- versions, so that each decision can be repeated.
create table judgement (
    wave          int         not null references wave,
    stage         text        not null,                       -- FREEZE, DETERMINATION, REFILL n
    judged_at     timestamptz not null,
    rules_version int         not null,
    primary key (wave, stage)
);
create trigger judgement_stays before update or delete or truncate on judgement
    for each statement execute function refuse_change();

create table judgement_list (
    wave         int    not null,
    stage        text   not null,
    kind         text   not null,
    list         text   not null,
    list_version bigint not null,
    digest       text   not null,
    primary key (wave, stage, kind, list),
    foreign key (wave, stage) references judgement
);
create trigger judgement_list_stays before update or delete or truncate on judgement_list
    for each statement execute function refuse_change();

-- Entries that were not eligible when the wave was frozen, each with all its reasons in the order of the rules.
create table excluded_entry (
    wave         int    not null references wave,
    applicant_id uuid   not null,
    reason       text   not null,                             -- the first of them
    reasons      text[] not null,
    primary key (wave, applicant_id)
);
create trigger excluded_entry_stays before update or delete or truncate on excluded_entry
    for each statement execute function refuse_change();

-- The last dry run of a wave's rules, or of others: how far it is, and what came of it.
create table dry_run (
    wave        int         primary key references wave,
    started_at  timestamptz not null,
    started_by  text        not null,
    rules       jsonb       not null,
    done        bigint      not null,
    total       bigint      not null,
    finished_at timestamptz,
    result      jsonb
);
