-- Waves, who joined them, and what became of those who were selected; other services decide and say so by events.

-- Waves, as selection-service tells of them (wave.changed). The higher version wins, whatever the order of arrival.
create table wave (
    wave                        int         primary key,
    version                     bigint      not null,
    status                      text        not null,
    quota                       int         not null,
    priority_share_basis_points int         not null,
    opens_at                    timestamptz not null,
    closes_at                   timestamptz not null,      -- exclusive
    seed_commitment             text,
    entry_root                  text,
    decree                      text,
    entries                     bigint      not null,
    selected                    bigint      not null,      -- by the draw
    determined                  bigint,                    -- participants by the decree; null before
    changed_at                  timestamptz not null,
    joined                      bigint,                    -- people who joined, counted after the close; null before
    joins_counted_at            timestamptz
);

-- Who joined which wave: once each.
create table wave_entry (
    applicant_id uuid        not null,
    wave         int         not null,
    status       text        not null,                     -- JOINED, then SELECTED, NOT_SELECTED or CANCELLED
    channel      text        not null,
    joined_at    timestamptz not null,
    ended_at     timestamptz,                              -- when the outcome was known here
    request_key_digest bytea,                              -- of account and Idempotency-Key, as of an applicant; null once erased
    primary key (applicant_id, wave)
);
-- A person has one live entry at most. The same index finds those to be released when a wave is over.
create unique index wave_entry_live on wave_entry (applicant_id) where status = 'JOINED';
create index wave_entry_of_wave on wave_entry (wave, status, applicant_id);

-- What selection-service decided about a person. The four events come on four topics in any order; each fills its own columns.
create table membership (
    participant_id          uuid        primary key,
    wave                    int         not null,
    decree                  text,
    rank                    int,
    notice_at               timestamptz,
    first_purchase_deadline timestamptz,
    selected_at             timestamptz,                   -- null as long as participant.selected has not come
    suspended_at            timestamptz,
    suspension_reason       text,
    reinstated_at           timestamptz,
    revoked_at              timestamptz,
    revocation_reason       text,
    identified_under        text                           -- the payment partners' keys when participant.identified was last published
);
create index membership_of_wave on membership (wave, decree) where selected_at is not null;

-- The sets of keys that payment partners have had, and how far the participants have been published under each, by the work queue
-- "identification".
create table identification (
    keys     text        primary key,                      -- partner and key id of each
    begun_at timestamptz not null,
    people   bigint      not null default 0,               -- whom the walk has published
    ended_at timestamptz                                   -- nobody was left, or other keys took its place
);

-- What was paid to a person, as incentive-service tells; the return of a payout may come before the payout itself.
create table disbursement (
    payout_id      uuid        primary key,
    participant_id uuid        not null,
    kind           text        not null,                   -- INCENTIVE or SURVEY
    sequence       int         not null,
    amount         bigint      not null,                   -- rupiah
    partner        text        not null,
    disbursed_at   timestamptz,
    returned_at    timestamptz
);
create index disbursement_of_participant on disbursement (participant_id);
