-- Lists that selection judges by: exclusion lists (who may not take part) and priority lists (who comes first).
create table programme_list (
    name        text primary key,
    kind        text not null,                             -- EXCLUSION or PRIORITY, for ever
    description text not null
);
insert into programme_list (name, kind, description) values
    ('EDUCATION',        'EXCLUSION', 'In formal education, from the ministry of education'),
    ('OTHER_AID',        'EXCLUSION', 'Receives other aid: DTKS, BSU, BPUM'),
    ('OCCUPATION',       'EXCLUSION', 'State officials, DPR and DPRD, ASN, TNI, Polri, village officials, directors of state companies'),
    ('DECEASED',         'EXCLUSION', 'Deceased, from the civil registry'),
    ('LAID_OFF_WORKERS', 'PRIORITY',  'Laid-off and furloughed workers, from the ministry of manpower');

-- Versions of a list, each one file with the whole list. The numbers in the file are not kept: only their identity digests.
create table list_version (
    id             uuid        primary key,                -- also of the file_upload as long as the file is kept
    list           text        not null references programme_list,
    number         bigint,                                 -- from 1, given with the approval: in the order of publication
    format         text        not null,
    bytes          bigint      not null,
    sha256         text        not null,
    legal_basis    text        not null,
    status         text        not null,                   -- RECEIVING, CHECKING, READING, PREPARED, PUBLISHING, PUBLISHED;
                                                           -- or REFUSED, EXPIRED, WITHDRAWN
    refusal        jsonb,
    rows           bigint,
    rows_done      bigint      not null default 0,         -- moved in the transaction that reads the rows
    members        bigint      not null default 0,         -- different people in the file
    faulty         bigint      not null default 0,         -- rows without a possible NIK
    added          bigint,                                 -- against the version before, known once prepared
    removed        bigint,
    published      bigint      not null default 0,         -- changes that went out so far
    position       bytea       not null default '',        -- digests up to this are compared; starts again with the removals
    removing       boolean     not null default false,
    opened_by      text        not null,
    opened_at      timestamptz not null,
    approved_by    text,
    approved_at    timestamptz,
    finished_at    timestamptz,
    lease_owner    text,
    lease_until    timestamptz not null default clock_timestamp(), -- server time
    constraint list_version_number unique (list, number)
);
-- One version of a list is under way at a time, so that the difference told before the approval is the one that is published.
create unique index list_version_under_way on list_version (list)
    where status in ('RECEIVING', 'CHECKING', 'READING', 'PREPARED', 'PUBLISHING');
create index list_version_work on list_version (lease_until)
    where status in ('RECEIVING', 'CHECKING', 'READING', 'PUBLISHING');

-- The people in the file of a version under way.
create table list_candidate (
    version_id uuid  not null references list_version,
    digest     bytea not null,
    primary key (version_id, digest)
);

-- Who is and was on a list, by the version that added and the version that removed.
create table list_member (
    list          text   not null,
    digest        bytea  not null,
    since_version bigint not null,
    until_version bigint,                                  -- null: still on it
    primary key (list, digest, since_version)
);
create unique index list_member_now on list_member (list, digest) where until_version is null;
create index list_member_of on list_member (digest);

-- The first rows of a version without a possible NIK.
create table list_fault (
    version_id uuid   not null references list_version,
    row_number bigint not null,
    line       bigint not null,
    code       text   not null,
    english    text   not null,
    indonesian text   not null,
    primary key (version_id, row_number)
);
