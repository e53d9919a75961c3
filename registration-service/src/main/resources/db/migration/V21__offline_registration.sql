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
    status           text        not null,                 -- RECEIVING, CHECKING, PROCESSING, DONE; or REFUSED whole, or EXPIRED
    refusal          jsonb,                                -- code and sentences, where refused whole
    rows             bigint,                               -- in the file, known once it has been checked
    rows_done        bigint      not null default 0,       -- rows 1 to this are decided; moved in the transaction that decides them
    accepted         bigint      not null default 0,
    rejected         bigint      not null default 0,       -- duplicates among them
    duplicates       bigint      not null default 0,
    opened_by        text        not null,
    opened_at        timestamptz not null,                 -- programme time, as is finished_at
    finished_at      timestamptz,
    lease_owner      text,
    lease_until      timestamptz not null default clock_timestamp(), -- server time, as are the two below
    worked_from      timestamptz,
    worked_to        timestamptz
);
-- The same file has its effect once, and a hand-over record has one file that is no correction, however many race.
create unique index offline_upload_file on offline_upload (sha256) where status not in ('REFUSED', 'EXPIRED');
create unique index offline_upload_first on offline_upload (hand_over_record)
    where correction_of is null and status not in ('REFUSED', 'EXPIRED');
create index offline_upload_live on offline_upload (lease_until) where status in ('RECEIVING', 'CHECKING', 'PROCESSING');
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
    upload_id  uuid    not null references offline_upload,
    row_number bigint  not null,
    line       bigint  not null,
    duplicate  boolean not null,
    faults     jsonb   not null,                           -- field, code and sentences; nothing personal
    content     bytea  not null,
    content_key text   not null,
    primary key (upload_id, row_number)
);
