package id.prakerja.registration.reading.dossier;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happened to a person.
 *
 * @param at when, UTC
 * @param what in upper snake case, such as {@code REGISTERED}
 * @param details what else is known of it
 */
@Schema(name = "JourneyStep")
public record JourneyStep(
        Instant at, @Schema(examples = "REGISTERED") String what, Map<String, Object> details) {}
