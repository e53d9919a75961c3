package id.prakerja.selection.support;

import static id.prakerja.testkit.Waiting.patiently;

import id.prakerja.testkit.Database;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Stops an operation in its middle, at a table that it has to write, and there cuts it off from the database, which is what the
 * database sees of a process that is killed.
 */
public final class Sabotage implements AutoCloseable {

    private final Connection holder;
    private final String table;

    /** Nobody writes this table until the sabotage is over. */
    public Sabotage(String table) throws SQLException {
        this.table = table;
        holder = Database.connect();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table %s in share row exclusive mode".formatted(table));
        }
    }

    /** Waits until an operation stands at the table, about to insert. */
    public void awaitVictim() {
        patiently().until(() -> count("select count(*)") > 0);
    }

    /** Takes a step, and cuts it off when it stands at the table; returns what it was answered. */
    public Response killed(Supplier<Response> step) {
        CompletableFuture<Response> attempt = CompletableFuture.supplyAsync(step);
        awaitVictim();
        return killed(attempt);
    }

    /** Cuts off a step that stands at the table; scheduled work that stands there too goes with it, and does it again. */
    public Response killed(CompletableFuture<Response> attempt) {
        patiently().until(() -> {
            kill();
            return attempt.isDone();
        });
        return attempt.join();
    }

    /** Cuts off what stands at the table. */
    public void kill() {
        count("select count(pg_terminate_backend(a.pid))");
    }

    /** Holds another table before it lets this one go: what is done again at once passes no table between the two. */
    public Sabotage movedTo(String next) throws SQLException {
        Sabotage moved = new Sabotage(next);
        close();
        return moved;
    }

    private int count(String select) {
        String sql = select
                + " from pg_locks l join pg_stat_activity a using (pid)"
                + " where not l.granted and l.relation = '%s'::regclass and a.datname = current_database()"
                        .formatted(table)
                // Scheduled work and the relay may stand there too; they are not meant.
                + " and a.query ilike '%%insert into %s (%%'".formatted(table);
        try (Connection connection = Database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the table back. */
    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
