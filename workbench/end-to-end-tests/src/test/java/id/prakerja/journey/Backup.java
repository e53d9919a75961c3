package id.prakerja.journey;

import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** A copy of a service's whole database, made while the service is down. */
final class Backup {

    private final PostgresDatabase original;
    private final Instant madeAt;

    private Backup(PostgresDatabase original, Instant madeAt) {
        this.original = original;
        this.madeAt = madeAt;
    }

    static Backup make(Suite suite, Service service) {
        Backup backup = new Backup(suite.database(service), Instant.now());
        backup.copy(backup.original.name(), backup.name());
        return backup;
    }

    /** Puts the copy in the original's place; whatever was written since is gone. */
    void restore() {
        copy(name(), original.name());
    }

    Instant madeAt() {
        return madeAt;
    }

    private String name() {
        return original.name() + "_backup";
    }

    private void copy(String from, String to) {
        String server = "jdbc:postgresql://%s:%d/postgres".formatted(original.host(), original.port());
        try (Connection connection = DriverManager.getConnection(server, original.user(), original.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(to));
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(from));
            statement.execute("create database %s template %s".formatted(to, from));
        } catch (SQLException e) {
            throw new IllegalStateException("%s is not copied to %s".formatted(from, to), e);
        }
    }
}
