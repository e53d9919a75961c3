package id.prakerja.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The three servers without Docker: a real Kafka broker in KRaft mode inside this JVM, real PostgreSQL binaries as child
 * processes, and a server of the MongoDB protocol inside this JVM.
 *
 * <p>The MongoDB-protocol server is not MongoDB: it has no transactions, change streams or pipeline updates, uses an index
 * only if it is unique and matches the query's fields exactly, and a crash of this JVM may lose the last second of writes.
 */
public final class EmbeddedInfrastructure extends ServersInfrastructure {

    private final Path directory;
    private final boolean temporary;

    /**
     * Prepares the servers; nothing is started yet.
     *
     * @throws InfrastructureException if the data directory cannot be made
     */
    public EmbeddedInfrastructure(InfrastructureSettings settings) {
        this(settings, directoryFor(settings));
    }

    private EmbeddedInfrastructure(InfrastructureSettings settings, Path directory) {
        super(
                new EmbeddedKafka(directory.resolve("kafka"), settings.kafkaPort(), settings.kafkaReachedAt()),
                new EmbeddedPostgresServer(directory.resolve("postgres"), settings.postgresPort()),
                new EmbeddedMongo(
                        directory.resolve("mongo"),
                        settings.mongoPort(),
                        settings.dataDirectory().isPresent()));
        this.directory = directory;
        this.temporary = settings.dataDirectory().isEmpty();
    }

    @Override
    void discardData() {
        super.discardData();
        if (temporary) {
            Directories.deleteTree(directory);
        }
    }

    private static Path directoryFor(InfrastructureSettings settings) {
        try {
            return settings.dataDirectory().isPresent()
                    ? Files.createDirectories(settings.dataDirectory().get().toAbsolutePath())
                    : Files.createTempDirectory("prakerja-");
        } catch (IOException e) {
            throw new InfrastructureException("The data directory could not be made: " + e.getMessage(), e);
        }
    }
}
