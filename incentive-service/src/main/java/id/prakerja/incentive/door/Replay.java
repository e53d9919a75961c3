package id.prakerja.incentive.door;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be delivered once more: one instruction, or those of a time.
 *
 * @param payoutId the instruction; null for those of a time
 * @param from handed over at or after, real time; null for the first
 * @param until handed over before, real time; null for the latest
 */
@Schema(name = "WebhookReplay")
record Replay(
        @Schema(nullable = true, examples = "019b1e5f-0000-7000-8000-000000000001")
        UUID payoutId,

        @Schema(nullable = true, examples = "2020-10-05T00:00:00Z")
        Instant from,

        @Schema(nullable = true, examples = "2020-10-06T00:00:00Z")
        Instant until) {}
