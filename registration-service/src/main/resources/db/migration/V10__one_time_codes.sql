-- When phone and e-mail were confirmed by a one-time code; null as long as they are not.
alter table applicant
    add column phone_verified_at timestamptz,
    add column email_verified_at timestamptz;

-- One-time codes, the latest of each purpose. Neither the person nor the code can be read from a row: both are keyed digests. A row
-- exists for a sign-in whether or not anybody has registered with what was typed in, so that it tells nobody which.
create table one_time_code (
    subject      text        primary key,                  -- digest of who and what for, hex
    code_digest  text,                                     -- hex; null once the code was used
    expires_at   timestamptz not null,
    wrong_tries  int         not null,                     -- since the last right one, whatever codes were sent in between
    locked_until timestamptz,
    sent         int         not null,                     -- codes sent in the window that began at window_from
    window_from  timestamptz not null,
    sent_at      timestamptz not null
);
create index one_time_code_age on one_time_code using brin (sent_at);

-- A new phone or e-mail that waits for its code; it replaces the old one only then.
create table contact_change (
    applicant_id      uuid        not null,
    medium            text        not null,                -- PHONE or EMAIL
    contact           bytea       not null,                -- the new contact, encrypted
    contact_key       text        not null,
    requested_at      timestamptz not null,
    primary key (applicant_id, medium)
);
