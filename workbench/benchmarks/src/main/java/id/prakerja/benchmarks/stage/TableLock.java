package id.prakerja.benchmarks.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps everybody else from writing to a table until it is closed. */
public final class TableLock implements AutoCloseable {

    private final Connection connection;

    TableLock(Connection connection, String table) {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in exclusive mode");
        } catch (SQLException e) {
            throw new IllegalStateException("The table cannot be locked", e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("The table cannot be given free", e);
        }
    }
}
