package id.prakerja.infrastructure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts and stops three servers on demand, whatever they are made of. A part's own monitor serialises its starts and
 * stops; different parts start side by side.
 */
abstract class ServersInfrastructure implements Infrastructure {

    private final Map<Part, Server> servers;
    private final Set<Part> running = EnumSet.noneOf(Part.class);
    private final Thread closeOnExit = new Thread(this::stopAll, "local-infrastructure-close");

    ServersInfrastructure(Server kafka, Server postgres, Server mongo) {
        QuietLogging.apply();
        servers = new EnumMap<>(Map.of(Part.KAFKA, kafka, Part.POSTGRES, postgres, Part.MONGO, mongo));
        Runtime.getRuntime().addShutdownHook(closeOnExit);
    }

    @Override
    public void start(Part... parts) {
        inParallel(Stream.of(parts).distinct().toList(), this::startOne);
    }

    @Override
    public void stop(Part... parts) {
        inParallel(Stream.of(parts).distinct().toList(), this::stopOne);
    }

    @Override
    public String kafkaBootstrapServers() {
        return addressOf(Part.KAFKA);
    }

    @Override
    public String mongoConnectionString() {
        return addressOf(Part.MONGO);
    }

    @Override
    public PostgresDatabase postgres(String databaseName) {
        String hostAndPort = addressOf(Part.POSTGRES);
        int colon = hostAndPort.lastIndexOf(':');
        PostgresDatabase database = new PostgresDatabase(
                hostAndPort.substring(0, colon),
                Integer.parseInt(hostAndPort.substring(colon + 1)),
                databaseName,
                PostgresDefaults.USER,
                PostgresDefaults.PASSWORD);
        new DatabaseCreation(database).createIfMissing();
        return database;
    }

    @Override
    public void close() {
        stopAll();
        try {
            Runtime.getRuntime().removeShutdownHook(closeOnExit);
        } catch (IllegalStateException exiting) {
            // The JVM is going down: the hook runs by itself and finds nothing left to stop.
        }
    }

    /** Removes what the servers leave behind and nobody wants kept; called when all are stopped. */
    void discardData() {
        servers.values().forEach(Server::discard);
    }

    private void stopAll() {
        stop(Part.values());
        discardData();
    }

    private String addressOf(Part part) {
        startOne(part);
        return servers.get(part).address();
    }

    private void startOne(Part part) {
        Server server = servers.get(part);
        synchronized (server) {
            if (isRunning(part)) {
                return;
            }
            try {
                server.start();
            } catch (Exception | LinkageError e) {
                throw new InfrastructureException("%s did not start: %s".formatted(label(part), e.getMessage()), e);
            }
            setRunning(part, true);
        }
    }

    private void stopOne(Part part) {
        Server server = servers.get(part);
        synchronized (server) {
            if (!isRunning(part)) {
                return;
            }
            setRunning(part, false);
            try {
                server.stop();
            } catch (Exception e) {
                throw new InfrastructureException("%s did not stop: %s".formatted(label(part), e.getMessage()), e);
            }
        }
    }

    private boolean isRunning(Part part) {
        synchronized (running) {
            return running.contains(part);
        }
    }

    private void setRunning(Part part, boolean now) {
        synchronized (running) {
            if (now) {
                running.add(part);
            } else {
                running.remove(part);
            }
        }
    }

    private static void inParallel(List<Part> parts, Consumer<Part> action) {
        // Threads of their own: the shared pool may be busy, or already shut down when the JVM exits.
        List<CompletableFuture<Void>> running = parts.stream()
                .map(part -> CompletableFuture.runAsync(
                        () -> action.accept(part),
                        task -> new Thread(task, "local-infrastructure-" + label(part)).start()))
                .toList();
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof InfrastructureException known ? known : e;
        }
    }

    private static String label(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
