-- What is read in crowds: the divisions of the country, the figures of each day, and how far people have come.

-- Divisions of the country that operators have loaded; those of 2020 and 2022 come with the service. A version never changes.
create table region_version (
    version   text        primary key,
    source    text        not null,
    content   jsonb       not null,                        -- provinces, regencies, successors of former codes
    loaded_by text        not null,
    loaded_at timestamptz not null
);

-- Which division is in force from when. The latest that has begun holds; before the first, the configured one.
create table region_activation (
    active_from timestamptz primary key,
    version     text        not null,
    decided_by  text        not null,
    decided_at  timestamptz not null
);

-- Divisions that have come into force, and how far their people are: who registered under a former code gets the code that stands for it
-- now, by the work queue "redivision".
create table redivision (
    version    text        primary key,
    begun_at   timestamptz not null,                       -- when the division came into force
    people     bigint      not null default 0,             -- who have a new code
    done_at    timestamptz                                 -- nobody has a former code any more
);

-- How far the people of a day, a place and a channel have come: the one count of the register (decision 0037). Whatever changes an
-- applicant leaves the difference here, in the same transaction and once for each statement, however many people the statement changes:
-- nobody waits for a counter. The differences are folded into the counts in the background, and whoever reads adds up both, by the views
-- below, so that the figures are exact at any moment. Who is erased leaves every count.
create table funnel_count (
    day               date    not null,                 -- of registration, in the zone of the programme
    province          text    not null,
    regency           text    not null,
    channel           text    not null,
    disability        boolean not null,
    registered        bigint  not null,
    contact_verified  bigint  not null,
    identity_verified bigint  not null,
    ready             bigint  not null,
    joined            bigint  not null,                 -- people who have joined at least one wave
    primary key (day, province, regency, channel, disability)
);
create index funnel_count_of_province on funnel_count (province, day);
create table funnel_difference (
    id                bigint generated always as identity primary key,
    day               date    not null,
    province          text    not null,
    regency           text    not null,
    channel           text    not null,
    disability        boolean not null,
    registered        bigint  not null,
    contact_verified  bigint  not null,
    identity_verified bigint  not null,
    ready             bigint  not null,
    joined            bigint  not null
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);

-- How many people have which status now.
create table status_count (
    status text   primary key,
    people bigint not null
);
create table status_difference (
    id     bigint generated always as identity primary key,
    status text   not null,
    people bigint not null
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);

-- Who has joined a wave, by wave.
create table funnel_wave_count (
    wave     int    not null,
    province text   not null,
    channel  text   not null,                           -- of the joining
    joined   bigint not null,
    primary key (wave, province, channel)
);
create table funnel_wave_difference (
    id       bigint generated always as identity primary key,
    wave     int    not null,
    province text   not null,
    channel  text   not null,
    joined   bigint not null
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);

create view funnel_now as
    select day, province, regency, channel, disability, registered, contact_verified, identity_verified, ready, joined
      from funnel_count
     union all
    select day, province, regency, channel, disability, registered, contact_verified, identity_verified, ready, joined
      from funnel_difference;
create view status_now as
    select status, people from status_count union all select status, people from status_difference;
create view funnel_wave_now as
    select wave, province, channel, joined from funnel_wave_count
     union all
    select wave, province, channel, joined from funnel_wave_difference;

-- The funnel's day begins where the programme's does: in the zone that the service is configured with and enters here when it starts.
create table funnel_zone (
    single boolean primary key default true check (single),
    zone   text    not null
);
insert into funnel_zone (zone) values ('Asia/Jakarta');

create function programme_zone() returns text language sql stable as 'select zone from funnel_zone';

-- The zone is asked for once for each statement, not once for each person; whoever was changed is counted as before and as after, which
-- needs no join of the two; and the two funnels of a joining are filled from one reading of the people. No variables: a statement with
-- one is planned anew each time (decision 0021).
create function funnel_registered() returns trigger language plpgsql as $$
begin
    with standing as (
        insert into status_difference (status, people) select status, count(*) from fresh group by 1)
    insert into funnel_difference (day, province, regency, channel, disability,
                                   registered, contact_verified, identity_verified, ready, joined)
    select (registered_at at time zone (select zone from funnel_zone))::date, province, regency, channel, disability, count(*),
           count(*) filter (where status <> 'DRAFT'), count(identity_verified_at), count(ready_at), 0
      from fresh
     group by 1, 2, 3, 4, 5;
    return null;
end $$;

create function funnel_moved() returns trigger language plpgsql as $$
begin
    with standing as (
        insert into status_difference (status, people)
        select status, sum(people)
          from (select status, 1 as people from fresh union all select status, -1 from past) as moved
         group by 1
        having sum(people) <> 0)
    insert into funnel_difference (day, province, regency, channel, disability,
                                   registered, contact_verified, identity_verified, ready, joined)
    select (registered_at at time zone (select zone from funnel_zone))::date, province, regency, channel, disability,
           sum(person), sum(contact), sum(identity), sum(ready), 0
      from (select registered_at, province, regency, channel, disability, 1 as person, (status <> 'DRAFT')::int as contact,
                   (identity_verified_at is not null)::int as identity, (ready_at is not null)::int as ready
              from fresh
             union all
            select registered_at, province, regency, channel, disability, -1, -(status <> 'DRAFT')::int,
                   -(identity_verified_at is not null)::int, -(ready_at is not null)::int
              from past) as moved
     group by 1, 2, 3, 4, 5
    having sum(person) <> 0 or sum(contact) <> 0 or sum(identity) <> 0 or sum(ready) <> 0;
    return null;
end $$;

create function funnel_gone() returns trigger language plpgsql as $$
begin
    with standing as (
        insert into status_difference (status, people) select status, -count(*) from past group by 1)
    insert into funnel_difference (day, province, regency, channel, disability,
                                   registered, contact_verified, identity_verified, ready, joined)
    select (registered_at at time zone (select zone from funnel_zone))::date, province, regency, channel, disability, -count(*),
           -count(*) filter (where status <> 'DRAFT'), -count(identity_verified_at), -count(ready_at),
           -count(*) filter (where exists (select from wave_entry e where e.applicant_id = past.id))
      from past
     group by 1, 2, 3, 4, 5;
    return null;
end $$;

create function funnel_joined() returns trigger language plpgsql as $$
begin
    with joining as materialized (
        select n.wave, n.channel, a.province, a.regency, a.disability, a.registered_at, a.channel as registered_by,
               (select count(*) from wave_entry e where e.applicant_id = n.applicant_id) = 1 as first
          from fresh n join applicant a on a.id = n.applicant_id),
    by_wave as (
        insert into funnel_wave_difference (wave, province, channel, joined)
        select wave, province, channel, count(*) from joining group by 1, 2, 3)
    insert into funnel_difference (day, province, regency, channel, disability,
                                   registered, contact_verified, identity_verified, ready, joined)
    select (registered_at at time zone (select zone from funnel_zone))::date, province, regency, registered_by, disability,
           0, 0, 0, 0, count(*)
      from joining
     where first
     group by 1, 2, 3, 4, 5;
    return null;
end $$;

create trigger funnel_registered after insert on applicant
    referencing new table as fresh for each statement execute function funnel_registered();
create trigger funnel_moved after update on applicant
    referencing old table as past new table as fresh for each statement execute function funnel_moved();
create trigger funnel_gone after delete on applicant
    referencing old table as past for each statement execute function funnel_gone();
create trigger funnel_joined after insert on wave_entry
    referencing new table as fresh for each statement execute function funnel_joined();

-- Another zone has other days: everybody is counted anew, while nobody registers, so that the counts stay those of the register.
create function funnel_in_zone(wanted text) returns void language plpgsql as $$
begin
    if wanted = programme_zone() then
        return;
    end if;
    lock table applicant, wave_entry, funnel_difference, funnel_count in share row exclusive mode;
    update funnel_zone set zone = wanted;
    delete from funnel_difference;
    delete from funnel_count;
    insert into funnel_count
    select (a.registered_at at time zone wanted)::date, a.province, a.regency, a.channel, a.disability, count(*),
           count(*) filter (where a.status <> 'DRAFT'), count(a.identity_verified_at), count(a.ready_at),
           count(*) filter (where exists (select from wave_entry e where e.applicant_id = a.id))
      from applicant a
     group by 1, 2, 3, 4, 5;
end $$;
