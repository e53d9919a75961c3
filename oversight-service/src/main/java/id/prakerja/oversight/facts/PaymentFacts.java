package id.prakerja.oversight.facts;

import static id.prakerja.events.Topics.PAYOUT_REQUESTED_PREFIX;

import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.IncentiveReturned;
import id.prakerja.events.PayoutDecided;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.RecoveryNotified;
import id.prakerja.events.Topics;
import java.util.List;

/** Money that moved, what payment partners were told to pay, what became of it, and what is claimed back from people. */
final class PaymentFacts {

    /** A payout may be paid, come back and be paid again: each movement is one by its time. */
    private static final String MOVED = """
            insert into {set}.movement (payout_id, direction, moved_at, person_id, kind, sequence, amount, partner)
            select distinct on (payout_id, moved_at) payout_id, '%s', moved_at, person_id, kind, sequence, amount, partner
              from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::int[], $6::bigint[], $7::text[])
                   as e (payout_id, moved_at, person_id, kind, sequence, amount, partner)
             order by payout_id, moved_at
                on conflict do nothing
            """;

    private static final String REQUESTED = """
            insert into {set}.instruction
                   (instruction_id, partner_person_id, partner, purpose, sequence, amount, batch_id, requested_at)
            select distinct on (instruction_id) *
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::bigint[], $7::uuid[], $8::timestamptz[])
                   as e (instruction_id, partner_person_id, partner, purpose, sequence, amount, batch_id, requested_at)
             order by instruction_id
                on conflict do nothing
            """;

    /**
     * Of each outcome, the first time. What stands on a partner's own topic is not heard: whether it is the partner's, and counts, is
     * known to incentive-service alone, which has the keys.
     */
    private static final String DECIDED = """
            insert into {set}.report as r (instruction_id, partner, outcome, failure_reason, amount, reported_at)
            select distinct on (instruction_id, partner, outcome) *
              from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[])
                   as e (instruction_id, partner, outcome, failure_reason, amount, reported_at)
             order by instruction_id, partner, outcome, reported_at, failure_reason
                on conflict (instruction_id, partner, outcome) do update
               set failure_reason = excluded.failure_reason, amount = excluded.amount, reported_at = excluded.reported_at
             where (excluded.reported_at, coalesce(excluded.failure_reason, ''), excluded.amount)
                 < (r.reported_at, coalesce(r.failure_reason, ''), r.amount)
            """;

    /** Notice of a case is given once, and a repetition says the same. */
    private static final String CLAIMED = """
            insert into {set}.claim (case_id, person_id, reason, amount, repay_by, notified_at)
            select distinct on (case_id) *
              from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::timestamptz[], $6::timestamptz[])
                   as e (case_id, person_id, reason, amount, repay_by, notified_at)
             order by case_id
                on conflict do nothing
            """;

    static final List<Fact<?>> ALL = List.of(
            new Fact<>(
                    Topics.INCENTIVE_DISBURSED,
                    IncentiveDisbursed.class,
                    MOVED.formatted("DISBURSED"),
                    columns -> columns.uuids(event -> event.payload().payoutId())
                            .instants(event -> event.payload().disbursedAt())
                            .uuids(event -> event.payload().participantId())
                            .texts(event -> event.payload().kind())
                            .ints(event -> event.payload().sequence())
                            .longs(event -> event.payload().amount())
                            .texts(event -> event.payload().partner())),
            new Fact<>(
                    Topics.INCENTIVE_RETURNED,
                    IncentiveReturned.class,
                    MOVED.formatted("RETURNED"),
                    columns -> columns.uuids(event -> event.payload().payoutId())
                            .instants(event -> event.payload().returnedAt())
                            .uuids(event -> event.payload().participantId())
                            .texts(event -> event.payload().kind())
                            .ints(event -> event.payload().sequence())
                            .longs(event -> event.payload().amount())
                            .texts(event -> event.payload().partner())),
            new Fact<>(
                    PAYOUT_REQUESTED_PREFIX + "*",
                    PayoutRequested.class,
                    REQUESTED,
                    columns -> columns.uuids(event -> event.payload().payoutId())
                            .uuids(event -> event.payload().personId())
                            .texts(event -> Fact.member(event, PAYOUT_REQUESTED_PREFIX))
                            .texts(event -> event.payload().purpose())
                            .ints(event -> event.payload().sequence())
                            .longs(event -> event.payload().amount())
                            .uuids(event -> event.payload().batchId())
                            .instants(event -> event.payload().requestedAt())),
            new Fact<>(
                    Topics.PAYOUT_DECIDED,
                    PayoutDecided.class,
                    DECIDED,
                    columns -> columns.uuids(event -> event.payload().payoutId())
                            .texts(event -> event.payload().partner())
                            .texts(event -> event.payload().outcome())
                            .texts(event -> event.payload().failureReason())
                            .longs(event -> event.payload().amount())
                            .instants(event -> event.payload().reportedAt())),
            new Fact<>(
                    Topics.RECOVERY_NOTIFIED,
                    RecoveryNotified.class,
                    CLAIMED,
                    columns -> columns.uuids(event -> event.payload().caseId())
                            .uuids(event -> event.payload().participantId())
                            .texts(event -> event.payload().reason())
                            .longs(event -> event.payload().amount())
                            .instants(event -> event.payload().repayBy())
                            .instants(event -> event.payload().notifiedAt())));

    private PaymentFacts() {}
}
