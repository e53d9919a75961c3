-- When a determined wave is announced by itself.
create table scheduled_announcement (
    wave        int         primary key references wave,
    announce_at timestamptz not null
);
