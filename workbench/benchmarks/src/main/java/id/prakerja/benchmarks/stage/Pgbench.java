package id.prakerja.benchmarks.stage;

import id.prakerja.infrastructure.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One-row durable inserts as fast as the server takes them, each a transaction of its own. By {@code pgbench} where it is on
 * the path; the server's own distribution for Java has none, and there a plain JDBC client of as many connections does it.
 */
public final class Pgbench {

    private static final String INSERT = "insert into one_row (content) values (repeat('x', 400))";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final PostgresDatabase database;
    private final Path script;
    private final boolean installed;

    /**
     * Makes the table to insert into.
     *
     * @param database on the server that is measured
     * @param folder for pgbench's script
     */
    public Pgbench(PostgresDatabase database, Path folder) {
        this.database = database;
        this.script = folder.resolve("one-row.sql");
        this.installed = isInstalled();
        try (Connection connection = Sql.connect(database)) {
            connection
                    .createStatement()
                    .execute("create table if not exists one_row (id bigint generated always as identity primary key,"
                            + " content text not null, at timestamptz not null default now())");
            Files.writeString(script, INSERT + ";\n");
        } catch (SQLException e) {
            throw new IllegalStateException("The table cannot be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What inserts. */
    public String client() {
        return installed ? "pgbench" : "a JDBC client";
    }

    /** Inserts for a while; gives rows per second. */
    public double rowsPerSecond(int connections, Duration time) {
        return installed ? byPgbench(connections, time) : byJdbc(connections, time);
    }

    private double byPgbench(int connections, Duration time) {
        ProcessBuilder command = new ProcessBuilder(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--username=" + database.user(),
                "--client=" + connections,
                "--jobs=" + Math.min(connections, 2),
                "--time=" + time.toSeconds(),
                "--file=" + script,
                database.name());
        command.environment().put("PGPASSWORD", database.password());
        try {
            Process process = command.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench gave no rate: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double byJdbc(int connections, Duration time) {
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Callable<Long>> loops = IntStream.range(0, connections)
                    .<Callable<Long>>mapToObj(client -> () -> insertUntil(end))
                    .toList();
            long rows = 0;
            for (Future<Long> loop : clients.invokeAll(loops)) {
                rows += loop.get();
            }
            return rows / (time.toNanos() / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed", e);
        } finally {
            clients.shutdownNow();
        }
    }

    private long insertUntil(long end) throws SQLException {
        try (Connection connection = Sql.connect(database);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long rows = 0;
            while (System.nanoTime() < end) {
                rows += insert.executeUpdate();
            }
            return rows;
        }
    }

    private static boolean isInstalled() {
        try {
            Process process = new ProcessBuilder("pgbench", "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
