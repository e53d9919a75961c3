package id.prakerja.testkit;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The PostgreSQL database of the application under test, set up, looked at or tampered with from outside. */
public final class Database {

    private Database() {}

    /**
     * Runs a statement.
     *
     * @param sql one statement, its parameters as {@code $1}
     * @return the rows that it returns
     */
    public static List<Row> run(String sql, Object... parameters) {
        List<Row> rows = new ArrayList<>();
        CDI.current()
                .select(Pool.class)
                .get()
                .preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .await()
                .atMost(Waiting.PATIENCE)
                .forEach(rows::add);
        return rows;
    }

    /** Runs a query that returns one number. */
    public static long number(String sql, Object... parameters) {
        return run(sql, parameters).get(0).getLong(0);
    }

    /**
     * Waits until a count has come so far: of what is published on two topics either may arrive first, and a test that is about
     * one of the two orders waits for the first.
     */
    public static void awaitCount(long expected, String sql, Object... parameters) {
        Waiting.patiently(sql).until(() -> number(sql, parameters) == expected);
    }

    /**
     * Runs statements as somebody would who has the database in hand, past the service.
     *
     * @param statements one or several, between semicolons
     * @throws SQLException what the database refuses
     */
    public static void tamper(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** Does something while a table takes no row. */
    public static void whileLocked(String table, Runnable doing) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in exclusive mode");
            doing.run();
            connection.rollback();
        }
    }

    /** Opens a connection of the test's own, to hold a lock or a snapshot. */
    public static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse(""));
    }
}
