package id.prakerja.benchmarks.stage;

import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.runner.client.HealthProbe;
import id.prakerja.runner.suite.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A Quarkus program of this module as a process of its own, with the flags of the measured services. */
public final class Program implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final String module;
    private final URI url;

    private Program(String module, Process process, URI url) {
        this.module = module;
        this.process = process;
        this.url = url;
    }

    /** Starts a program of this module and waits until it is ready. */
    static Program start(Path checkout, Path log, String module, int port, Map<String, String> configuration) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port));
        new TreeMap<>(configuration).forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar",
                checkout.resolve("workbench/benchmarks")
                        .resolve(module)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Program program = new Program(module, process, URI.create("http://localhost:" + port));
            program.awaitReady(log);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(module + " could not be started", e);
        }
    }

    /** Configuration for a database. */
    static Map<String, String> datasource(PostgresDatabase database) {
        return Map.of(
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    /** Where it answers. */
    public URI url() {
        return url;
    }

    /** Its folder. */
    String module() {
        return module;
    }

    /** Its process. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Path log) {
        URI readiness = url.resolve("/q/health/ready");
        Waiting.until(() -> !process.isAlive() || HealthProbe.answersOk(readiness), LOOK_EVERY, START_LIMIT);
        if (!process.isAlive() || !HealthProbe.answersOk(readiness)) {
            close();
            throw new IllegalStateException("It did not come up; see " + log);
        }
    }
}
