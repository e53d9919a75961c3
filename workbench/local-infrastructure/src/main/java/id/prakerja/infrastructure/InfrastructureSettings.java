package id.prakerja.infrastructure;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the servers listen and keep their data.
 *
 * @param dataDirectory directory whose content outlives the process, or empty for a temporary one that is deleted on close;
 *     containers keep their data only as long as the {@link Infrastructure} is open and ignore it
 * @param kafkaPort port of the broker, 0 for a free one
 * @param kafkaReachedAt port of this machine at which the broker tells its clients to look for it, where that is not its own: something
 *     lies between it and them; containers ignore it
 * @param postgresPort port of PostgreSQL, 0 for a free one
 * @param mongoPort port of the document server, 0 for a free one
 */
public record InfrastructureSettings(
        Optional<Path> dataDirectory, int kafkaPort, OptionalInt kafkaReachedAt, int postgresPort, int mongoPort) {

    /** Returns settings for tests: free ports, temporary data. */
    public static InfrastructureSettings temporary() {
        return new InfrastructureSettings(Optional.empty(), 0, OptionalInt.empty(), 0, 0);
    }

    /** Returns settings with data that is kept in the directory. */
    public static InfrastructureSettings keptIn(Path dataDirectory, int kafkaPort, int postgresPort, int mongoPort) {
        return new InfrastructureSettings(
                Optional.of(dataDirectory), kafkaPort, OptionalInt.empty(), postgresPort, mongoPort);
    }

    /**
     * Returns the same settings with a broker that its clients look for at another port of this machine.
     *
     * @param port where they look
     */
    public InfrastructureSettings withKafkaReachedAt(int port) {
        return new InfrastructureSettings(dataDirectory, kafkaPort, OptionalInt.of(port), postgresPort, mongoPort);
    }
}
