-- How far the people of a day, a province and a channel have come. Whatever changes an applicant leaves the difference here, in the
-- same transaction and once for each statement, however many people the statement changes: nobody waits for a counter. The differences
-- are folded into the counts in the background, and whoever reads adds up both, so that the figures are exact at any moment.
create table funnel_count (
    day               date   not null,                  -- of registration, in Jakarta
    province          text   not null,
    channel           text   not null,
    registered        bigint not null,
    contact_verified  bigint not null,
    identity_verified bigint not null,
    ready             bigint not null,
    joined            bigint not null,                  -- people who have joined at least one wave
    primary key (day, province, channel)
);
create table funnel_difference (
    id                bigint generated always as identity primary key,
    day               date   not null,
    province          text   not null,
    channel           text   not null,
    registered        bigint not null,
    contact_verified  bigint not null,
    identity_verified bigint not null,
    ready             bigint not null,
    joined            bigint not null
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

create function funnel_registered() returns trigger language plpgsql as $$
begin
    insert into funnel_difference (day, province, channel, registered, contact_verified, identity_verified, ready, joined)
    select (registered_at at time zone 'Asia/Jakarta')::date, province, channel, count(*),
           count(*) filter (where status <> 'DRAFT'), count(identity_verified_at), count(ready_at), 0
      from fresh
     group by 1, 2, 3;
    return null;
end $$;

create function funnel_moved() returns trigger language plpgsql as $$
begin
    insert into funnel_difference (day, province, channel, registered, contact_verified, identity_verified, ready, joined)
    select (n.registered_at at time zone 'Asia/Jakarta')::date, n.province, n.channel, 0,
           sum((n.status <> 'DRAFT')::int - (o.status <> 'DRAFT')::int),
           sum((n.identity_verified_at is not null)::int - (o.identity_verified_at is not null)::int),
           sum((n.ready_at is not null)::int - (o.ready_at is not null)::int), 0
      from fresh n join past o on o.id = n.id
     where (n.status <> 'DRAFT') <> (o.status <> 'DRAFT')
        or (n.identity_verified_at is null) <> (o.identity_verified_at is null)
        or (n.ready_at is null) <> (o.ready_at is null)
     group by 1, 2, 3;
    return null;
end $$;

create function funnel_gone() returns trigger language plpgsql as $$
begin
    insert into funnel_difference (day, province, channel, registered, contact_verified, identity_verified, ready, joined)
    select (registered_at at time zone 'Asia/Jakarta')::date, province, channel, -count(*),
           -count(*) filter (where status <> 'DRAFT'), -count(identity_verified_at), -count(ready_at),
           -count(*) filter (where exists (select from wave_entry e where e.applicant_id = past.id))
      from past
     group by 1, 2, 3;
    return null;
end $$;

create function funnel_joined() returns trigger language plpgsql as $$
begin
    insert into funnel_wave_difference (wave, province, channel, joined)
    select n.wave, a.province, n.channel, count(*)
      from fresh n join applicant a on a.id = n.applicant_id
     group by 1, 2, 3;
    insert into funnel_difference (day, province, channel, registered, contact_verified, identity_verified, ready, joined)
    select (a.registered_at at time zone 'Asia/Jakarta')::date, a.province, a.channel, 0, 0, 0, 0, count(*)
      from fresh n join applicant a on a.id = n.applicant_id
     where not exists (select from wave_entry e where e.applicant_id = n.applicant_id and e.wave <> n.wave)
     group by 1, 2, 3;
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

insert into funnel_count
select (a.registered_at at time zone 'Asia/Jakarta')::date, a.province, a.channel, count(*),
       count(*) filter (where a.status <> 'DRAFT'), count(a.identity_verified_at), count(a.ready_at),
       count(*) filter (where exists (select from wave_entry e where e.applicant_id = a.id))
  from applicant a
 group by 1, 2, 3;
insert into funnel_wave_count
select e.wave, a.province, e.channel, count(*)
  from wave_entry e join applicant a on a.id = e.applicant_id
 group by 1, 2, 3;
