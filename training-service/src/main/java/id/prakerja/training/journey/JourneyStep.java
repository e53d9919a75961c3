package id.prakerja.training.journey;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that happened to a person.
 *
 * @param at when, UTC
 * @param what stable code
 * @param details what else there is to know
 */
public record JourneyStep(
        Instant at, @Schema(examples = "TRAINING_BOUGHT") String what, Map<String, Object> details) {}
