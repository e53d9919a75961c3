package id.prakerja.incentive.door;

import id.prakerja.events.PayoutReported;
import id.prakerja.incentive.door.snap.ReportedWords;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.snap.Credit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Says in the partner's name what became of an instruction, on the topic on which a partner with the Kafka door says it itself: from
 * there on there is one way, and whoever reads the topics sees no difference.
 */
@ApplicationScoped
class DoorReports {

    private final DoorInstructions instructions;
    private final PostgresOutbox outbox;
    private final OutboxEvents events;
    private final Clock clock;

    DoorReports(DoorInstructions instructions, PostgresOutbox outbox, OutboxEvents events, Clock clock) {
        this.instructions = instructions;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Ends the instruction and reports it, once. */
    Uni<Void> report(SqlConnection tx, DoorInstructions.Stored instruction, Credit credit, Instant realTime) {
        Outcome outcome = ReportedWords.outcome(credit.reaction()).orElseThrow();
        boolean failed = outcome == Outcome.FAILED;
        PayoutReported report = new PayoutReported(
                instruction.id(),
                outcome.name(),
                failed ? ReportedWords.reason(credit) : null,
                credit.referenceNo().isEmpty() ? null : credit.referenceNo(),
                failed ? instruction.rupiah() : credit.rupiah(),
                clock.instant());
        return instructions
                .end(tx, instruction.id(), outcome.name(), realTime)
                .chain(first -> first
                        ? outbox.append(
                                tx,
                                List.of(events.of(
                                        PaymentPartners.reportTopic(instruction.partner()),
                                        instruction.participantId(),
                                        report)))
                        : Uni.createFrom().voidItem());
    }
}
