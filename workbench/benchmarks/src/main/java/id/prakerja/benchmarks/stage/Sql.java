package id.prakerja.benchmarks.stage;

import id.prakerja.infrastructure.PostgresDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Single statements around a measurement, each on a connection of its own. */
final class Sql {

    private Sql() {}

    /** A connection to a database. */
    static Connection connect(PostgresDatabase database) {
        try {
            return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot be reached", e);
        }
    }

    /** Runs a statement. */
    static void execute(PostgresDatabase database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("A statement failed: " + sql, e);
        }
    }

    /** The number that a query gives. */
    static long number(PostgresDatabase database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("A query failed: " + sql, e);
        }
    }
}
