-- A decision that releases seats of the recovery pool into a wave of their own.
create table recovery_release (
    decree      text        primary key,                     -- number of the decision
    wave        int         not null unique references wave,
    seats       int         not null check (seats > 0),
    released_at timestamptz not null,
    released_by text        not null,
    returned_at timestamptz                                  -- where the wave was cancelled: its seats are in the pool again
);
-- The recovery wave that a seat was released to.
alter table recovered_seat add column released_to int references recovery_release (wave);
create index recovered_seat_released on recovered_seat (released_to) where released_to is not null;
