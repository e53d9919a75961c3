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
    selected                    bigint      not null,
    changed_at                  timestamptz not null
);

-- Who joined which wave: once each.
create table wave_entry (
    applicant_id uuid        not null,
    wave         int         not null,
    status       text        not null,                     -- JOINED, then SELECTED, NOT_SELECTED or CANCELLED
    channel      text        not null,
    joined_at    timestamptz not null,
    ended_at     timestamptz,                              -- when the outcome was known here
    primary key (applicant_id, wave)
);
-- A person has one live entry at most. The same index finds those to be released when a wave is over.
create unique index wave_entry_live on wave_entry (applicant_id) where status = 'JOINED';
create index wave_entry_of_wave on wave_entry (wave, status, applicant_id);
