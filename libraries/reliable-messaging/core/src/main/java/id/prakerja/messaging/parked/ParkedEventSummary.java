package id.prakerja.messaging.parked;

import id.prakerja.messaging.RawRecord;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A parked event in a list: without what the event says, which may be long.
 *
 * @param id names the event
 * @param status where it stands
 * @param topic Kafka topic
 * @param key record key
 * @param error why it could not be applied
 * @param attempts how often it was tried
 * @param parkedAt when it was put aside
 * @param resolvedAt when it was settled
 * @param bytes length of what the event says
 */
@Schema(name = "ParkedEventSummary", description = "A parked event without its headers and its payload")
public record ParkedEventSummary(
        @Schema(description = "topic-partition-offset-time", examples = "participant.selected-3-1024-kefd1q8g")
        String id,

        @Schema(description = "Where it stands", examples = "PARKED")
        ParkedStatus status,

        @Schema(description = "Kafka topic", examples = "participant.selected")
        String topic,

        @Schema(description = "Record key", examples = "01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d", nullable = true)
        String key,

        @Schema(
                description = "Why it could not be applied; null for one that merely waits behind",
                examples = "The header ce_id is missing",
                nullable = true)
        String error,

        @Schema(description = "How often it was tried", examples = "1")
        int attempts,

        @Schema(description = "When it was put aside, real time", examples = "2020-09-01T03:00:00Z")
        Instant parkedAt,

        @Schema(description = "When it was settled", nullable = true, examples = "2020-09-01T04:00:00Z")
        Instant resolvedAt,

        @Schema(description = "Length of the payload", examples = "412")
        int bytes) {

    static ParkedEventSummary of(ParkedEvent event) {
        RawRecord record = event.record();
        return new ParkedEventSummary(
                event.id(),
                event.status(),
                record.topic(),
                record.key(),
                event.error(),
                event.attempts(),
                event.parkedAt(),
                event.resolution() == null ? null : event.resolution().at(),
                record.value() == null ? 0 : record.value().length);
    }
}
