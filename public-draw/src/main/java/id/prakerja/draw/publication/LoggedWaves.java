package id.prakerja.draw.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the entries of the public log say of the waves, read by somebody who knows nothing else. */
public final class LoggedWaves {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a draw of many millions, a slow network or a restart may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private LoggedWaves() {}

    /**
     * The first thing that is wrong with a wave.
     *
     * @param entries of the log, in order
     * @param now the present time
     * @return a sentence; empty if nothing is wrong
     */
    public static Optional<String> fault(List<byte[]> entries, Instant now) {
        Map<Integer, JsonNode> last = new TreeMap<>();
        try {
            for (byte[] entry : entries) {
                JsonNode fact = JSON.readTree(entry);
                if (fact.path("topic").asText().equals("wave.changed")) {
                    JsonNode event = fact.path("event");
                    last.merge(event.path("wave").intValue(), event, LoggedWaves::later);
                }
            }
        } catch (IOException malformed) {
            return Optional.of("An entry of the log is not JSON.");
        }
        return last.values().stream()
                .filter(event -> isHeldBack(event, now))
                .map(event -> "Wave %s was to be drawn at %s, and is not."
                        .formatted(
                                event.path("wave"),
                                event.path("freeze").path("drawDueAt").asText()))
                .findFirst();
    }

    private static JsonNode later(JsonNode one, JsonNode other) {
        return other.path("version").longValue() >= one.path("version").longValue() ? other : one;
    }

    private static boolean isHeldBack(JsonNode event, Instant now) {
        JsonNode due = event.path("freeze").path("drawDueAt");
        return event.path("status").asText().equals("CLOSED")
                && due.isTextual()
                && now.isAfter(Instant.parse(due.asText()).plus(PATIENCE));
    }
}
