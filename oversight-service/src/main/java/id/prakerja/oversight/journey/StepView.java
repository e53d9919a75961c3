package id.prakerja.oversight.journey;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step of a journey.
 *
 * @param at when, UTC
 * @param what stable code of the step
 * @param detail what is known beside it, or null
 */
@Schema(name = "OversightStep")
public record StepView(
        @Schema(examples = "2020-08-27T05:00:00Z") Instant at,
        @Schema(examples = "JOINED_WAVE") String what,

        @Schema(examples = "6", nullable = true) String detail) {}
