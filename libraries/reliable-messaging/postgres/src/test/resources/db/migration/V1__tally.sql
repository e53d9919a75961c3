-- What the test application counts: one row per key and number, so that an event applied twice has the effect of one.
create table tally (
    id     bigint generated always as identity primary key,
    owner  text not null,
    number int  not null,
    unique (owner, number)
);
-- Numbers at which the test application fails.
create table unlucky (
    number int primary key
);
