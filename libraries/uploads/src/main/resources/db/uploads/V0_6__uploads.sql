-- Files on their way in, part by part. They are under the service's keys like any personal data, and are deleted once worked through.
create table file_upload (
    id             uuid        primary key,
    declared_bytes bigint      not null,
    received_bytes bigint      not null default 0,         -- the next part begins here
    opened_by      text        not null,                   -- account that may send the parts
    metadata       text,                                   -- what the file is for, as in Upload-Metadata; never its name
    touched_at     timestamptz not null default clock_timestamp() -- server time: an abandoned upload ends by itself
);
create index file_upload_unfinished on file_upload (touched_at) where received_bytes < declared_bytes;

create table file_part (
    upload_id   uuid   not null references file_upload on delete cascade,
    position    bigint not null,                           -- of its first byte in the file
    content     bytea  not null,
    content_key text   not null,
    primary key (upload_id, position)
);
alter table file_part alter column content set storage external;
