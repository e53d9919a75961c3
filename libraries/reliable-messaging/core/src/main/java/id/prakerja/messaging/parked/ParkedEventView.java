package id.prakerja.messaging.parked;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import id.prakerja.messaging.RawRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A parked event as an operator sees it. Events carry no names, numbers or contacts of people, so nothing is masked.
 *
 * @param id names the event
 * @param status where it stands
 * @param topic Kafka topic
 * @param partition partition of the topic
 * @param offset position in the partition
 * @param key record key
 * @param error why it could not be applied
 * @param attempts how often it was tried
 * @param parkedAt when it was put aside
 * @param resolvedAt when it was settled
 * @param resolvedBy who settled it
 * @param resolution why it was discarded
 * @param headers the record's headers
 * @param payload the event
 */
@Schema(name = "ParkedEvent", description = "An event that could not be applied, or that waits behind such a one")
public record ParkedEventView(
        @Schema(description = "topic-partition-offset-time", examples = "participant.selected-3-1024-kefd1q8g")
        String id,

        @Schema(examples = "PARKED") ParkedStatus status,
        @Schema(examples = "participant.selected") String topic,
        @Schema(examples = "3") int partition,
        @Schema(examples = "1024") long offset,

        @Schema(examples = "01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d", nullable = true)
        String key,

        @Schema(
                description = "Why it could not be applied; null for one that merely waits behind",
                examples = "The header ce_id is missing",
                nullable = true)
        String error,

        @Schema(examples = "1") int attempts,
        Instant parkedAt,
        @Schema(nullable = true) Instant resolvedAt,
        @Schema(examples = "operator-7", nullable = true) String resolvedBy,

        @Schema(examples = "Sent twice by a test", nullable = true)
        String resolution,

        Map<String, String> headers,

        @Schema(description = "The event; as base64 text if it is no JSON", nullable = true)
        JsonNode payload) {

    /** Shows an event; the payload as JSON if it is JSON. */
    static ParkedEventView of(ParkedEvent event, ObjectMapper json) {
        RawRecord record = event.record();
        ParkedEvent.Resolution resolution = event.resolution();
        return new ParkedEventView(
                event.id(),
                event.status(),
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                event.error(),
                event.attempts(),
                event.parkedAt(),
                resolution == null ? null : resolution.at(),
                resolution == null ? null : resolution.by(),
                resolution == null ? null : resolution.reason(),
                record.headers(),
                payload(record.value(), json));
    }

    private static JsonNode payload(byte[] value, ObjectMapper json) {
        if (value == null) {
            return null;
        }
        try {
            return json.readTree(value);
        } catch (JsonProcessingException notJson) {
            return TextNode.valueOf(Base64.getEncoder().encodeToString(value));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }
}
