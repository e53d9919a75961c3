package id.prakerja.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which parts the init arguments of {@link LocalInfrastructureResource} ask for. */
final class AskedParts {

    private static final List<String> KNOWN = List.of("kafka", "mongo", "postgres");

    private AskedParts() {}

    /**
     * Returns the parts to start.
     *
     * @throws InfrastructureException if an argument is unknown, most likely misspelt
     */
    static Part[] of(Map<String, String> arguments) {
        for (String name : arguments.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new InfrastructureException(
                        "Unknown init argument %s; known are %s".formatted(name, String.join(", ", KNOWN)));
            }
        }
        List<Part> parts = new ArrayList<>();
        if (Boolean.parseBoolean(arguments.get("kafka"))) {
            parts.add(Part.KAFKA);
        }
        if (arguments.containsKey("postgres")) {
            parts.add(Part.POSTGRES);
        }
        if (arguments.containsKey("mongo")) {
            parts.add(Part.MONGO);
        }
        return parts.toArray(Part[]::new);
    }
}
