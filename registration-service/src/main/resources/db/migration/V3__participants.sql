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
    revocation_reason       text
);
create index membership_of_wave on membership (wave) where selected_at is not null;

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
