package id.prakerja.training.webhook;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be delivered once more: one message, or those of a time.
 *
 * @param messageId the message; null for those of a time
 * @param from made at or after, real time; null for the first that is kept
 * @param until made before, real time; null for the latest
 */
@Schema(name = "WebhookReplay")
public record Replay(
        @Pattern(regexp = "^[0-9a-f-]{1,60}$") @Schema(nullable = true, examples = "1600574400000-0f1e2d3c4b5a6978")
        String messageId,

        @Schema(nullable = true, examples = "2020-09-20T00:00:00Z")
        Instant from,

        @Schema(nullable = true, examples = "2020-09-21T00:00:00Z")
        Instant until) {}
