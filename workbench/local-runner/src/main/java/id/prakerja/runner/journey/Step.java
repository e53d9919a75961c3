package id.prakerja.runner.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One thing that happened to a person.
 *
 * @param at when, in the programme's time, UTC
 * @param service which service tells it
 * @param what what happened
 * @param details more about it, as the service tells it
 */
record Step(Instant at, String service, String what, JsonNode details) {

    /** Reads a step as a service tells it. */
    static Step of(String service, JsonNode step) {
        return new Step(
                Instant.parse(step.get("at").asText()),
                service,
                step.path("what").asText(),
                step.path("details"));
    }
}
