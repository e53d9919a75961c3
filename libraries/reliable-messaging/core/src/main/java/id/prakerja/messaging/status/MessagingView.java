package id.prakerja.messaging.status;

import id.prakerja.messaging.relay.RelayPhase;
import id.prakerja.messaging.relay.RelayReport;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of a service's messaging.
 *
 * @param outbox events on their way out
 * @param relay who sends them
 * @param parkedEvents events put aside and still open
 * @param consumers records that wait in Kafka per topic; null if unknown because Kafka is away
 * @param consumersWaiting whether consumers wait for the database
 * @param standstill topics whose channel stands still because most of their events fail
 */
@Schema(name = "Messaging")
public record MessagingView(
        OutboxView outbox,
        RelayView relay,
        @Schema(examples = "0") long parkedEvents,

        @Schema(nullable = true, examples = "{\"wave.changed\": 0}")
        Map<String, Long> consumers,

        boolean consumersWaiting,

        @Schema(
                description = "Topics whose channel stands still because most of their events fail",
                examples = "[\"participant.selected\"]")
        Set<String> standstill) {

    /**
     * Events on their way out.
     *
     * @param pending not yet acknowledged by Kafka
     * @param oldestAgeSeconds real time since the oldest was written
     */
    @Schema(name = "MessagingOutbox")
    public record OutboxView(
            @Schema(examples = "0") long pending,
            @Schema(examples = "0.0") double oldestAgeSeconds) {}

    /**
     * The relay of the instance that answers.
     *
     * @param phase what it is doing
     * @param owner its name in the lease; null if it holds none
     * @param epoch fencing token; null if it holds no lease
     * @param heldKeys keys held back after failures
     * @param acknowledged events acknowledged by Kafka since its start
     * @param failed sends failed since its start
     * @param kafkaError why Kafka is taken to be away; null if it answers
     * @param storeError why the database is taken to be away; null if it answers
     */
    @Schema(name = "MessagingRelay")
    public record RelayView(
            RelayPhase phase,
            @Schema(nullable = true) String owner,
            @Schema(nullable = true, examples = "7") Long epoch,
            int heldKeys,
            long acknowledged,
            long failed,
            @Schema(nullable = true) String kafkaError,
            @Schema(nullable = true) String storeError) {

        static RelayView of(RelayReport report) {
            return new RelayView(
                    report.phase(),
                    report.lease() == null ? null : report.lease().owner(),
                    report.lease() == null ? null : report.lease().epoch(),
                    report.heldKeys(),
                    report.acknowledged(),
                    report.failed(),
                    report.kafkaError(),
                    report.storeError());
        }
    }
}
