package id.prakerja.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server of the MongoDB protocol inside this JVM that keeps its documents in an H2 store on disk. Where they are kept, what it has
 * answered survives a kill.
 */
final class EmbeddedMongo implements Server {

    private static final String HOST = "127.0.0.1";

    private final Path directory;
    private final int port;
    private final boolean kept;
    private MongoServer server;

    /**
     * A server that has not started.
     *
     * @param kept whether its documents outlive this process; only then is there a point in writing each before it is answered
     */
    EmbeddedMongo(Path directory, int port, boolean kept) {
        this.directory = directory;
        this.kept = kept;
        this.port = FreePort.orWanted(port);
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(directory);
        MongoServer starting = new MongoServer(
                new DocumentBackend(directory.resolve("documents.mv").toString(), kept));
        starting.bind(HOST, port);
        server = starting;
    }

    @Override
    public void stop() {
        // The orderly shutdown waits for clients to leave by themselves, which pooled connections never do.
        server.shutdownNow();
        server = null;
    }

    @Override
    public String address() {
        return "mongodb://%s:%d".formatted(HOST, port);
    }
}
