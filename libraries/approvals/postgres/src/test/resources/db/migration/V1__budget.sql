-- A budget with a version, and what was spent of it.
create table budget (
    name    text   primary key,
    version bigint not null,
    left_in bigint not null
);
create table spending (
    budget   text   not null,
    amount   bigint not null,
    spent_by text   not null
);
