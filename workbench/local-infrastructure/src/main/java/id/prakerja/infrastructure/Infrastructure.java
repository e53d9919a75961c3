package id.prakerja.infrastructure;

import java.util.Locale;

/**
 * The servers the suite stands on, for tests and the local runner. A part starts when it is first asked for, or several at
 * once by {@link #start}. Stopping a part and starting it again keeps its port and its data, so that a test can take a
 * broker or a database away from a running service and give it back.
 *
 * <p>Every method throws {@link InfrastructureException} if a server cannot be started, stopped or reached.
 */
public interface Infrastructure extends AutoCloseable {

    /** Name of the system property that chooses the implementation: {@code embedded} (default) or {@code containers}. */
    String KIND_PROPERTY = "prakerja.infrastructure";

    /**
     * Opens the implementation chosen by {@value #KIND_PROPERTY}, or by the environment variable {@code
     * PRAKERJA_INFRASTRUCTURE}. Nothing is started yet.
     */
    static Infrastructure open(InfrastructureSettings settings) {
        String kind = Setting.named(KIND_PROPERTY).or("embedded").toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "embedded" -> new EmbeddedInfrastructure(settings);
            case "containers" -> new ContainersInfrastructure(settings);
            default ->
                throw new InfrastructureException(
                        "%s must be embedded or containers, not %s".formatted(KIND_PROPERTY, kind));
        };
    }

    /** Starts the parts, in parallel, and returns when all of them accept connections. Those running are left alone. */
    void start(Part... parts);

    /** Stops the parts in an orderly way; their data and ports remain. Those not running are left alone. */
    void stop(Part... parts);

    /** Returns {@code host:port} of the broker. Topics are not created by use: the services provision their own. */
    String kafkaBootstrapServers();

    /** Returns access to the database of this name, which is created if there is none. */
    PostgresDatabase postgres(String databaseName);

    /** Returns a {@code mongodb://} address without a database name. */
    String mongoConnectionString();

    /** Takes the broker away. */
    default void stopKafka() {
        stop(Part.KAFKA);
    }

    /** Gives the broker back, with its topics and offsets. */
    default void startKafka() {
        start(Part.KAFKA);
    }

    /** Takes the relational databases away. */
    default void stopPostgres() {
        stop(Part.POSTGRES);
    }

    /** Gives the relational databases back. */
    default void startPostgres() {
        start(Part.POSTGRES);
    }

    /** Takes the document server away. */
    default void stopMongo() {
        stop(Part.MONGO);
    }

    /** Gives the document server back. */
    default void startMongo() {
        start(Part.MONGO);
    }

    /** Stops everything; data without a directory of its own is deleted. */
    @Override
    void close();
}
