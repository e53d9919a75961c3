-- Where the public random value of a wave will come from, announced before the wave closes, so that nobody picks a convenient one.
create table wave_randomness (
    wave         int         primary key references wave,
    kind         text        not null check (kind in ('DRAND', 'PUBLISHED')),
    source       text        not null,                       -- exactly one value: such as the round of a beacon
    available_at timestamptz not null,                       -- when it comes into being, not before the closing
    announced_at timestamptz not null,
    announced_by text        not null
);
