package id.prakerja.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Creates a database where there is none. Safe against a second process doing the same. */
record DatabaseCreation(PostgresDatabase database) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String UNIQUE_VIOLATION = "23505";

    void createIfMissing() {
        // CREATE DATABASE takes no parameters, hence the strict name.
        if (!NAME.matcher(database.name()).matches()) {
            throw new InfrastructureException("A database name has lower-case letters, digits and _, which %s has not"
                    .formatted(database.name()));
        }
        PostgresDatabase maintenance = new PostgresDatabase(
                database.host(), database.port(), "postgres", database.user(), database.password());
        try (Connection connection =
                DriverManager.getConnection(maintenance.jdbcUrl(), database.user(), database.password())) {
            if (!exists(connection)) {
                create(connection);
            }
        } catch (SQLException e) {
            throw new InfrastructureException(
                    "Database %s could not be created: %s".formatted(database.name(), e.getMessage()), e);
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database.name());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE \"%s\"".formatted(database.name()));
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState()) && !UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
