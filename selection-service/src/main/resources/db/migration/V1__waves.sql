-- Waves: their terms, their secret and what came of them; their rules, seats and public random value; who changed what.

-- A wave: one round of the programme.
create table wave (
    wave                     int         primary key check (wave > 0),
    version                  bigint      not null,            -- grows by one with each published change
    status                   text        not null check (status in ('PLANNED', 'OPEN', 'CLOSED', 'DRAWN',
                                             'DETERMINED', 'ANNOUNCED', 'SETTLED', 'CANCELLED')),
    -- The terms, fixed at planning; only the end of the window moves.
    quota                    int         not null check (quota > 0),
    priority_share           int         not null check (priority_share between 0 and 10000),             -- basis points
    -- Seats kept at first for people with a disability and people from the regencies listed.
    affirmative_share        int         not null default 0 check (affirmative_share between 0 and 10000), -- basis points
    regency_list             text,                            -- name and version of the list of underdeveloped regencies
    regencies                text[]      not null default '{}',
    opens_at                 timestamptz not null,
    closes_at                timestamptz not null check (closes_at > opens_at),
    join_grace_seconds       int         not null check (join_grace_seconds >= 0),
    balance                  bigint      not null check (balance > 0),                                     -- rupiah
    first_purchase_days      int         not null check (first_purchase_days > 0),
    refill_days              int         not null default 0 check (refill_days >= 0), -- from the notice; 0: freed seats stay free
    family_cap               int         not null check (family_cap >= 0),            -- 0: none
    rules                    jsonb       not null,            -- {"version": 1, "priority": "EITHER", "rules": [...]}
    recovery_decree          text,                            -- decision that released its seats; null: they are its own
    -- Hex SHA-256 of its secrets (wave_secret), public from planning on.
    seed_commitment          text        not null,
    pseudonym_commitment     text        not null,
    -- Judged against an entry's own time: the end of the window, a little later where it was closed early.
    entries_until            timestamptz not null,
    frozen_at                timestamptz,                     -- from here on no entry joins the list
    freeze_override          text,                            -- why two people let it be frozen though the counts differ
    frozen_list              jsonb,                           -- the stored list: root, counts, rules, list versions, awaited value
    -- Outcome of the draw.
    revealed_seed            text,
    public_randomness        text,
    randomness_source        text,
    entry_root               text,
    outcome_root             text,
    entries                  bigint      not null default 0,
    eligible                 bigint      not null default 0,
    selected                 bigint      not null default 0 check (selected <= quota),
    drawn_at                 timestamptz,
    self_tests               jsonb,                           -- statistics of the order, what failed, and the answer to it
    -- Determination.
    decree                   text        unique,
    notice_at                timestamptz,
    first_purchase_deadline  timestamptz,
    determined_at            timestamptz,
    determined               bigint      check (determined <= quota),          -- participants by the decree
    cancel_reason            text,
    changed_at               timestamptz not null,
    constraint wave_shares check (priority_share + affirmative_share <= 10000)
);

-- The secrets of a wave, sealed: the seed of its draw, which the draw reveals, and the key of the entry ids and family codes, which nobody but
-- this service ever holds. Beside each the id of the key that opens it.
create table wave_secret (
    wave           int   primary key references wave,
    seed           bytea not null,
    seed_key       text  not null,
    pseudonyms     bytea not null,
    pseudonyms_key text  not null
);

-- Seats per province as planned: the operator's table, or in proportion to population.
create table wave_province (
    wave     int  not null references wave,
    province text not null check (province ~ '^[1-9][0-9]$'),
    seats    int  not null check (seats >= 0),
    primary key (wave, province)
);

-- Every change of a wave, for the auditor: what it became, when, and by whom (an account, or "calendar").
create table wave_change (
    wave       int         not null references wave,
    version    bigint      not null,
    status     text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (wave, version)
);

-- Every rule set that a wave has had.
create table wave_rules (
    wave       int         not null references wave,
    version    int         not null,
    rules      jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (wave, version)
);

-- Where the public random value of a wave will come from: every announcement, so that all can see whether it was changed. The last one
-- before the opening counts. Of a drand chain it is the first round that comes into being a stated time after the freeze.
create table wave_randomness (
    wave               int         not null references wave,
    announcement       int         not null check (announcement > 0),
    kind               text        not null check (kind in ('DRAND', 'PUBLISHED')),
    source             text        not null,                  -- exactly one value
    chain              text        not null check (chain ~ '^[0-9a-f]{64}$'), -- drand chain, or the one that takes the value's place
    margin_seconds     bigint      not null check (margin_seconds >= 0), -- from the freeze to the value, at least
    available_at       timestamptz,                           -- when a value that others publish comes into being
    announced_at       timestamptz not null,
    announced_by       text        not null,
    primary key (wave, announcement),
    constraint wave_randomness_kind check ((kind = 'DRAND') = (available_at is null))
);

-- The signature of the round that a draw took, for everyone who checks it.
create table wave_randomness_proof (
    wave               int         primary key references wave,
    signature          text        not null,                  -- lower-case hex
    previous_signature text                                   -- of the round before, where the chain signs that too
);

-- When a determined wave is announced by itself.
create table scheduled_announcement (
    wave        int         primary key references wave,
    announce_at timestamptz not null
);

-- A decision that releases seats of the recovery pool into a wave of their own.
create table recovery_release (
    decree      text        primary key,                     -- number of the decision
    wave        int         not null unique references wave,
    seats       int         not null check (seats > 0),
    released_at timestamptz not null,
    released_by text        not null,
    returned_at timestamptz                                  -- where the wave was cancelled: its seats are in the pool again
);

-- What was frozen, announced or proved stays.
create function refuse_other_freeze() returns trigger language plpgsql as $$
begin
    raise exception 'The record of a freeze cannot be changed';
end $$;
create trigger wave_freeze_stays before update on wave for each row
    when (old.frozen_list is not null and old.frozen_list is distinct from new.frozen_list) execute function refuse_other_freeze();
create trigger wave_self_tests_stay before update on wave for each row
    when (old.self_tests is not null and (old.self_tests - 'answer') is distinct from (new.self_tests - 'answer'))
    execute function refuse_other_freeze();
create trigger wave_randomness_stays before update or delete or truncate on wave_randomness
    for each statement execute function refuse_other_freeze();
create trigger wave_secret_stays before update or delete or truncate on wave_secret
    for each statement execute function refuse_other_freeze();
create trigger wave_randomness_proof_stays before update or delete or truncate on wave_randomness_proof
    for each statement execute function refuse_other_freeze();
