-- What comes in as files (db/uploads): sheets of the regional offices, and the lists of ministries.

-- Hand-over records (BAST): an office of a region hands signed paper forms over, with a statement that it has checked them.
create table hand_over_record (
    id          uuid        primary key,
    number      text        not null constraint hand_over_record_number unique,
    province    text        not null,                      -- that the office works for
    office      text        not null,
    officer     text        not null,                      -- who signs for the office
    statement   text        not null,
    forms       int         not null,                      -- signed forms handed over
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index hand_over_record_by_province on hand_over_record (province, id);

-- The sheets of a hand-over record: one file, and any number of files that correct its rejected rows.
create table offline_upload (
    id               uuid        primary key,              -- also of the file_upload as long as the file is kept
    hand_over_record uuid        not null references hand_over_record,
    correction_of    uuid        references offline_upload,
    province         text        not null,
    format           text        not null,                 -- NDJSON, CSV or XLSX
    bytes            bigint      not null,
    sha256           text        not null,
    status           text        not null,                 -- RECEIVING, CHECKING, PROCESSING, DONE; or REFUSED whole, EXPIRED, FAILED
    refusal          jsonb,                                -- code and sentences, where refused whole
    rows             bigint,                               -- in the file, known once it has been checked
    rows_done        bigint      not null default 0,       -- rows 1 to this are decided; moved in the transaction that decides them
    accepted         bigint      not null default 0,
    rejected         bigint      not null default 0,       -- duplicates among them
    duplicates       bigint      not null default 0,
    opened_by        text        not null,
    opened_at        timestamptz not null,                 -- programme time, as is finished_at
    finished_at      timestamptz,
    worked_from      timestamptz,                          -- server time, as is the next
    worked_to        timestamptz
);
-- The same file has its effect once, and a hand-over record has one file that is no correction, however many race.
create unique index offline_upload_file on offline_upload (sha256) where status not in ('REFUSED', 'EXPIRED', 'FAILED');
create unique index offline_upload_first on offline_upload (hand_over_record)
    where correction_of is null and status not in ('REFUSED', 'EXPIRED', 'FAILED');
create index offline_upload_by_province on offline_upload (province, id);

-- Which row of which file brought an applicant in.
create table offline_entry (
    applicant_id uuid   primary key,
    upload_id    uuid   not null,
    row_number   bigint not null,
    line         bigint not null
);

-- Rows that did not go in, with what was written in them (encrypted), so that the office can correct them.
create table offline_rejection (
    upload_id   uuid    not null references offline_upload,
    row_number  bigint  not null,
    line        bigint  not null,
    duplicate   boolean not null,
    faults      jsonb   not null,                          -- field, code and sentences; nothing personal
    content     bytea  not null,
    content_key text   not null,
    primary key (upload_id, row_number)
);

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

-- Versions of a list, each one file with the whole list. The numbers in the file are not kept: only their aliases.
create table list_version (
    id             uuid        primary key,                -- also of the file_upload as long as the file is kept
    list           text        not null references programme_list,
    number         bigint,                                 -- from 1, given with the approval: in the order of publication
    format         text        not null,
    bytes          bigint      not null,
    sha256         text        not null,
    legal_basis    text        not null,
    status         text        not null,                   -- RECEIVING, CHECKING, READING, PREPARED, PUBLISHING, PUBLISHED;
                                                           -- or REFUSED, EXPIRED, FAILED, WITHDRAWN
    refusal        jsonb,
    rows           bigint,
    rows_done      bigint      not null default 0,         -- moved in the transaction that reads the rows
    members        bigint      not null default 0,         -- different people in the file
    faulty         bigint      not null default 0,         -- rows without a possible NIK
    added          bigint,                                 -- against the version before, known once prepared
    removed        bigint,
    published      bigint      not null default 0,         -- changes that went out so far
    position       uuid        not null default '00000000-0000-0000-0000-000000000000',
                                                           -- aliases up to this are compared; starts again with the removals
    removing       boolean     not null default false,
    opened_by      text        not null,
    opened_at      timestamptz not null,
    approved_by    text,
    approved_at    timestamptz,
    finished_at    timestamptz,
    constraint list_version_number unique (list, number)
);
-- One version of a list is under way at a time, so that the difference told before the approval is the one that is published.
create unique index list_version_under_way on list_version (list)
    where status in ('RECEIVING', 'CHECKING', 'READING', 'PREPARED', 'PUBLISHING');

-- The people in the file of a version under way.
create table list_candidate (
    version_id uuid not null references list_version,
    identity   uuid not null,                              -- alias of the NIK
    primary key (version_id, identity)
);

-- Who is and was on a list, by the version that added and the version that removed.
create table list_member (
    list          text   not null,
    identity      uuid   not null,                         -- alias of the NIK
    since_version bigint not null,
    until_version bigint,                                  -- null: still on it
    primary key (list, identity, since_version)
);
create unique index list_member_now on list_member (list, identity) where until_version is null;
create index list_member_of on list_member (identity);

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
