-- A membership can be suspended and reinstated, and the person is reminded once before the deadline.
alter table participant drop constraint participant_status_check,
                        add constraint participant_status_check
                            check (status in ('DETERMINED', 'ACTIVE', 'SUSPENDED', 'REVOKED'));
alter table participant add column reminded_at       timestamptz,
                        add column suspended_at      timestamptz,
                        add column suspension_reason text;
create index participant_to_remind on participant (first_purchase_deadline, participant_id)
    where status = 'DETERMINED' and reminded_at is null;

-- Every decision about a membership that people made, and every reinstatement: for the auditor.
create table membership_decision (
    id             bigint      generated always as identity primary key,
    participant_id uuid        not null references participant,
    decision       text        not null,
    reason         text        not null,
    decided_at     timestamptz not null,
    decided_by     text        not null                       -- an account, the person, or "late purchase"
);
create index membership_decision_person on membership_decision (participant_id);
create trigger membership_decision_stays before update or delete or truncate on membership_decision
    for each statement execute function refuse_change();

-- A seat of the recovery pool is used once; what for.
alter table recovered_seat add column used_for text,          -- null: in the pool; else REFILL or whatever has released it
                           add column used_by  uuid,          -- who has the seat now, where that is one person
                           add column used_at  timestamptz;
create index recovered_seat_pool on recovered_seat (wave) where used_for is null;

-- Purchases made in time that arrived after the seat had been given to somebody else: people decide.
create table late_purchase (
    participant_id uuid        primary key references participant,
    enrolled_at    timestamptz not null,
    arrived_at     timestamptz not null,
    decision       text        check (decision in ('REINSTATE', 'UPHOLD')),
    reason         text,
    decided_at     timestamptz,
    decided_by     text
);
create index late_purchase_open on late_purchase (participant_id) where decision is null;

-- Days from the notice during which freed seats may be filled from the reserve list; 0 for never.
alter table wave add column refill_days int not null default 0 check (refill_days >= 0);

-- A further decree that fills freed seats of a wave from its reserve list.
create table refill (
    wave                    int         not null references wave,
    refill                  int         not null check (refill > 0),
    decree                  text        not null unique,
    freed                   int         not null,             -- seats there were to fill
    filled                  int         not null check (filled <= freed),
    notice_at               timestamptz not null,
    first_purchase_deadline timestamptz not null,
    determined_at           timestamptz not null,
    determined_by           text        not null,
    primary key (wave, refill)
);
