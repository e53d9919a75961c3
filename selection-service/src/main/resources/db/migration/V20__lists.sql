-- The exclusion and priority lists of other authorities, as registration tells of them. Every change is kept with the version that
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
    identity_digest text        not null,
    list_version    bigint      not null,
    listed          boolean     not null,                     -- added or removed
    effective_from  timestamptz not null,
    primary key (kind, list, identity_digest, list_version)
);
create index list_change_person on list_change (identity_digest);
