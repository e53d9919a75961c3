package id.prakerja.incentive.journey;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened to a person, as this service knows it.
 *
 * @param at when, UTC
 * @param what stable code
 * @param details what else is known of it
 */
@Schema(name = "JourneyStep")
public record JourneyStep(
        Instant at, @Schema(examples = "PAYOUT_SETTLED") String what, Map<String, Object> details) {}
