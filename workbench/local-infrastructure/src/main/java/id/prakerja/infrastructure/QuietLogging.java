package id.prakerja.infrastructure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Keeps the servers' own chatter out of the caller's log: warnings and worse remain, and even these not for what a stopped
 * broker makes its clients say every second.
 *
 * <p>All three servers log through SLF4J. Under Quarkus tests SLF4J ends in JBoss LogManager, in the local runner too, and
 * there {@code java.util.logging} is the same manager: setting levels here works in both. Quarkus sets levels anew when an
 * application starts, therefore {@link LocalInfrastructureResource} hands it {@link #quarkusCategories()} as well.
 */
final class QuietLogging {

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("org.apache.kafka", Level.WARNING),
            Map.entry("kafka", Level.WARNING),
            Map.entry("state.change.logger", Level.WARNING),
            Map.entry("org.apache.kafka.controller", Level.SEVERE),
            Map.entry("org.apache.kafka.clients.NetworkClient", Level.SEVERE),
            Map.entry("org.apache.kafka.storage.internals.log.LogDirFailureChannel", Level.SEVERE),
            Map.entry("de.bwaldvogel.mongo", Level.WARNING),
            Map.entry("io.zonky.test", Level.WARNING),
            Map.entry("org.testcontainers", Level.WARNING),
            Map.entry("tc", Level.WARNING),
            Map.entry("org.mongodb.driver", Level.WARNING));

    /** Held for ever: a logger nobody holds is collected, and its level with it. */
    private static final List<Logger> HELD =
            LEVELS.keySet().stream().map(Logger::getLogger).toList();

    private QuietLogging() {}

    static void apply() {
        HELD.forEach(logger -> logger.setLevel(LEVELS.get(logger.getName())));
    }

    static Map<String, String> quarkusCategories() {
        Function<Map.Entry<String, Level>, String> level =
                entry -> entry.getValue().equals(Level.SEVERE) ? "ERROR" : "WARN";
        return LEVELS.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> "quarkus.log.category.\"%s\".level".formatted(entry.getKey()), level));
    }
}
