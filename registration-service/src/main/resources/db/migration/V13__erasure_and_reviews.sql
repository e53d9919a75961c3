-- People who had their data deleted: that there was somebody, and nothing else. The entries of waves that are over stay under the
-- id, because what was drawn from is a public record; the id leads to nobody any more.
create table erased_applicant (
    id        uuid        primary key,
    erased_at timestamptz not null
);

-- What people ask the programme to look at again.
create table review (
    id                uuid        primary key,
    applicant_id      uuid        not null,
    about             text        not null,                -- see ReviewSubject
    failed_selections int         not null,                -- at the time of asking
    requested_at      timestamptz not null,
    outcome           text,                                -- null as long as it is open
    reason            text,
    decided_by        text,
    decided_at        timestamptz,
    constraint review_once unique (applicant_id, about, failed_selections)
);
create index review_open on review (id) where outcome is null;
