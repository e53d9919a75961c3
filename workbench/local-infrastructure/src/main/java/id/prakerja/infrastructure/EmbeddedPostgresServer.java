package id.prakerja.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Real PostgreSQL binaries as child processes, durable, on a directory of their own. Works for root as well. */
final class EmbeddedPostgresServer implements Server {

    private static final Duration START_UP = Duration.ofSeconds(60);

    private static final Duration SHUT_DOWN = Duration.ofMinutes(1);

    private final Path directory;
    private final int port;
    private EmbeddedPostgres server;
    private OrphanGuard guard;

    EmbeddedPostgresServer(Path directory, int port) {
        this.directory = directory;
        this.port = FreePort.orWanted(port);
    }

    @Override
    public void start() throws IOException {
        Files.createDirectories(directory);
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(directory.resolve("server.log").toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_UP)
                .setLocaleConfig("locale", "C")
                // Sockets in a shared folder collide between users; TCP is all that is needed.
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
        PostgresDefaults.serverConfig().forEach(builder::setServerConfig);
        server = builder.start();
        guard = OrphanGuard.over(pidFile());
    }

    @Override
    public void stop() throws IOException {
        Optional<ProcessHandle> process = ServerProcess.of(pidFile());
        server.close();
        // The library waits for five seconds; a busy machine takes longer over the last checkpoint.
        process.ifPresent(running -> ServerProcess.awaitEnd(running, SHUT_DOWN));
        guard.release();
        server = null;
    }

    private Path pidFile() {
        return directory.resolve("data").resolve("postmaster.pid");
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }
}
