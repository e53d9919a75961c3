package id.prakerja.messaging.parked;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which parked events an operator means: those that one fault has set aside.
 *
 * @param topic of all of them
 * @param error text in the error of all of them
 * @param parkedFrom when the first was put aside
 * @param parkedUntil when the last had been put aside
 * @param after what {@code next} said the last time
 */
@Schema(name = "ParkedEventSelection", description = "The parked events of a topic that one fault has set aside")
public record BulkSelection(
        @NotBlank @Size(max = 249) @Schema(description = "Topic of all of them", examples = "participant.selected")
        String topic,

        @Size(max = 500)
        @Schema(
                description = "Text in the error of all of them",
                nullable = true,
                examples = "The header ce_id is missing")
        String error,

        @Schema(description = "Put aside then or later", nullable = true, examples = "2020-09-01T03:00:00Z")
        Instant parkedFrom,

        @Schema(description = "Put aside before", nullable = true, examples = "2020-09-01T04:00:00Z")
        Instant parkedUntil,

        @Size(max = 400)
        @Schema(
                description = "What next said the last time",
                nullable = true,
                examples = "participant.selected-3-1024-kefd1q8g")
        String after) {

    private static final int AT_ONCE = 100;

    ParkedQuery query() {
        return new ParkedQuery(topic, ParkedStatus.PARKED, error, parkedFrom, parkedUntil, after, AT_ONCE);
    }
}
