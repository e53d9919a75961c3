-- What a service of its own might keep: letters of people, copies of them, and whom they went to.
create table letter (
    id       uuid  primary key, -- the writer's
    body     bytea not null,
    body_key text  not null
);
create table letter_page (
    letter_id   uuid   not null,
    page        bigint not null,
    content     bytea,          -- null once it is printed
    content_key text,
    primary key (letter_id, page)
);
create table stamp (
    letter_id uuid not null
);
create table key_action (
    operator text not null,
    action   text not null,
    key_id   text not null,
    reason   text not null
);
