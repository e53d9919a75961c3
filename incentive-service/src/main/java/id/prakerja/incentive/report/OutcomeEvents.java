package id.prakerja.incentive.report;

import id.prakerja.events.IncentiveDisbursed;
import id.prakerja.events.IncentiveReturned;
import id.prakerja.events.PayoutDecided;
import id.prakerja.events.Topics;
import id.prakerja.incentive.payout.domain.Instalment;
import id.prakerja.incentive.report.domain.InstructedPayout;
import id.prakerja.incentive.report.domain.Report;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the other services and the public figures learn about outcomes, each exactly once in effect. */
@ApplicationScoped
class OutcomeEvents {

    private final OutboxEvents events;
    private final Clock clock;

    OutcomeEvents(OutboxEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Events for instructions of which it was decided in this transaction what became of them, in order. */
    List<OutboxEvent> of(List<InstructedPayout> decided) {
        List<OutboxEvent> outgoing = new ArrayList<>();
        for (InstructedPayout instructed : decided) {
            outgoing.add(decided(instructed));
            if (instructed.hasPaid()) {
                outgoing.add(disbursed(instructed));
            }
            if (instructed.hasReturned()) {
                outgoing.add(returned(instructed));
            }
        }
        return outgoing;
    }

    private OutboxEvent decided(InstructedPayout instructed) {
        UUID participantId = instructed.payout().now().instalment().participantId();
        Report report = instructed.deciding().orElseThrow();
        return events.of(
                Topics.PAYOUT_DECIDED,
                participantId,
                new PayoutDecided(
                        participantId,
                        instructed.terms().id(),
                        instructed.terms().partner(),
                        instructed.outcome().orElseThrow().name(),
                        report.failureReason(),
                        report.amount(),
                        at(instructed)));
    }

    private OutboxEvent disbursed(InstructedPayout instructed) {
        Instalment payout = instructed.payout().now().instalment();
        return events.of(
                Topics.INCENTIVE_DISBURSED,
                payout.participantId(),
                new IncentiveDisbursed(
                        payout.participantId(),
                        payout.id(),
                        payout.kind().name(),
                        payout.sequence(),
                        payout.amount(),
                        instructed.terms().partner(),
                        at(instructed)));
    }

    private OutboxEvent returned(InstructedPayout instructed) {
        Instalment payout = instructed.payout().now().instalment();
        return events.of(
                Topics.INCENTIVE_RETURNED,
                payout.participantId(),
                new IncentiveReturned(
                        payout.participantId(),
                        payout.id(),
                        payout.kind().name(),
                        payout.sequence(),
                        payout.amount(),
                        instructed.terms().partner(),
                        at(instructed)));
    }

    private Instant at(InstructedPayout instructed) {
        Instant reportedAt = instructed.deciding().orElseThrow().reportedAt();
        return reportedAt == null ? clock.instant() : reportedAt;
    }
}
