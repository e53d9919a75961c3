package id.prakerja.journey;

import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A service's database, past the service: for what no request brings about.
 *
 * @param database where it is
 */
record ServiceDatabase(PostgresDatabase database) {

    static ServiceDatabase of(Suite suite, Service service) {
        return new ServiceDatabase(suite.database(service));
    }

    /** Changes rows. */
    void run(String statement, String value) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, value);
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
