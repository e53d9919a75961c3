-- Who has seen whose personal data, which of them and why: never changed, never removed, and itself without personal data.
create table personal_data_access (
    id           uuid        primary key,                  -- UUIDv7: in the order of time
    at           timestamptz not null,
    viewer       text        not null,                     -- account
    viewer_role  text        not null,
    region       text,                                     -- of an officer
    kind         text        not null check (kind in ('DISCLOSURE', 'SEARCH')),
    applicant_id uuid,                                     -- whose data were given; null for a search that found several or nobody
    fields       text[]      not null,                     -- what was given, or searched by
    purpose      text        not null,                     -- see Purpose
    reference    text                                      -- number of the case, such as that of a complaint
);
create index personal_data_access_of_applicant on personal_data_access (applicant_id, id);
create index personal_data_access_by_viewer on personal_data_access (viewer, id);
create trigger personal_data_access_stays before update or delete or truncate on personal_data_access
    for each statement execute function refuse_change();
