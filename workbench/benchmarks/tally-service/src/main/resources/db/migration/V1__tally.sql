-- What was counted, once each.
create table tally (
    owner  text not null,
    number int  not null,
    primary key (owner, number)
);
