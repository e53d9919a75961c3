-- How many people registered, by day and place: counted from the applicants of the days that are not over, kept for those that are.
-- Whoever asks for figures reads this and never the sixteen million. People who were erased later stay in the count of their day.
create table registration_day (
    day        date    not null,                           -- in the programme's time zone
    province   text    not null,
    regency    text    not null,
    channel    text    not null,
    disability boolean not null,
    registered bigint  not null,
    primary key (day, province, regency, channel, disability)
);
create index registration_day_of_province on registration_day (province, day);

-- The last day that is counted for good. One row.
create table registration_days_counted (
    only_row boolean primary key default true check (only_row),
    through  date    not null
);
insert into registration_days_counted (through) values ('1970-01-01');

-- Rows come nearly in the order of time: a few pages for millions of them, and nothing to keep up on the way in.
create index applicant_registered_at on applicant using brin (registered_at) with (autosummarize = on);
