-- Re-encryption walks every table that holds envelopes, one after the other, each with a position of its own. A step and its position
-- are one transaction.
create table reencryption_table (
    key_id      text    not null references reencryption,
    table_name  text    not null,
    position    text[],                                 -- primary key of the last row that was rewritten in this walk
    walks       int     not null default 1,             -- once more where something was written under an old key meanwhile
    envelopes   bigint  not null,                       -- found under other keys, in all walks
    reencrypted bigint  not null default 0,
    done        boolean not null,
    primary key (key_id, table_name)
);
insert into reencryption_table (key_id, table_name, walks, envelopes, reencrypted, done)
select key_id, 'applicant', walks, people, reencrypted, status = 'DONE' from reencryption;
alter table reencryption
    drop column position,
    drop column walks,
    drop column looked_at,
    drop column people,
    drop column reencrypted;

-- Millions of notices stand here with nothing sealed in them any more; the walk goes by those that have something.
create index notice_sealed on notice (id) where sealed_key is not null;
