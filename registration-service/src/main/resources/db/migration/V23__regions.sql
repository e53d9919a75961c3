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
