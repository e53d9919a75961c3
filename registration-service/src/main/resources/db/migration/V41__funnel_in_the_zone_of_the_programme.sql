-- The funnel's day begins where the programme's does: in the zone that the service is configured with and enters here when it starts.
create table funnel_zone (
    single boolean primary key default true check (single),
    zone   text    not null
);
insert into funnel_zone (zone) values ('Asia/Jakarta');

create function programme_zone() returns text language sql stable as 'select zone from funnel_zone';

create or replace function funnel_registered() returns trigger language plpgsql as $$
begin
    insert into funnel_difference (day, province, channel, registered, contact_verified, identity_verified, ready, joined)
    select (registered_at at time zone programme_zone())::date, province, channel, count(*),
           count(*) filter (where status <> 'DRAFT'), count(identity_verified_at), count(ready_at), 0
      from fresh
     group by 1, 2, 3;
    return null;
end $$;

create or replace function funnel_moved() returns trigger language plpgsql as $$
begin
    insert into funnel_difference (day, province, channel, registered, contact_verified, identity_verified, ready, joined)
    select (n.registered_at at time zone programme_zone())::date, n.province, n.channel, 0,
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

create or replace function funnel_gone() returns trigger language plpgsql as $$
begin
    insert into funnel_difference (day, province, channel, registered, contact_verified, identity_verified, ready, joined)
    select (registered_at at time zone programme_zone())::date, province, channel, -count(*),
           -count(*) filter (where status <> 'DRAFT'), -count(identity_verified_at), -count(ready_at),
           -count(*) filter (where exists (select from wave_entry e where e.applicant_id = past.id))
      from past
     group by 1, 2, 3;
    return null;
end $$;

create or replace function funnel_joined() returns trigger language plpgsql as $$
begin
    insert into funnel_wave_difference (wave, province, channel, joined)
    select n.wave, a.province, n.channel, count(*)
      from fresh n join applicant a on a.id = n.applicant_id
     group by 1, 2, 3;
    insert into funnel_difference (day, province, channel, registered, contact_verified, identity_verified, ready, joined)
    select (a.registered_at at time zone programme_zone())::date, a.province, a.channel, 0, 0, 0, 0, count(*)
      from fresh n join applicant a on a.id = n.applicant_id
     where not exists (select from wave_entry e where e.applicant_id = n.applicant_id and e.wave <> n.wave)
     group by 1, 2, 3;
    return null;
end $$;

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
    select (a.registered_at at time zone wanted)::date, a.province, a.channel, count(*),
           count(*) filter (where a.status <> 'DRAFT'), count(a.identity_verified_at), count(a.ready_at),
           count(*) filter (where exists (select from wave_entry e where e.applicant_id = a.id))
      from applicant a
     group by 1, 2, 3;
end $$;
