package id.prakerja.messaging.postgres;

import id.prakerja.infrastructure.PostgresDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/**
 * A database with the tables of messaging, and a pool on it as a service has it.
 *
 * @param vertx its event loops
 * @param pool its connections
 */
record TestDatabase(Vertx vertx, Pool pool) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Connects and creates the tables. */
    static TestDatabase create(PostgresDatabase address) {
        TestDatabase database = connect(address.reactiveUrl(), address.user(), address.password());
        database.migrate("/db/messaging/V0_1__outbox_inbox_and_idempotency.sql");
        return database;
    }

    /** Connects to a database that has the tables. */
    static TestDatabase connect(String url, String user, String password) {
        Vertx vertx = Vertx.vertx();
        PgConnectOptions options = PgConnectOptions.fromUri(url)
                .setUser(user)
                .setPassword(password)
                .setCachePreparedStatements(true);
        return new TestDatabase(
                vertx,
                new Pool(PgBuilder.pool()
                        .connectingTo(options)
                        .with(new PoolOptions().setMaxSize(4))
                        .using(vertx.getDelegate())
                        .build()));
    }

    <T> T run(Function<Pool, Uni<T>> work) {
        return work.apply(pool).await().atMost(PATIENCE);
    }

    long count(String sql) {
        return run(connections -> connections.query(sql).execute())
                .iterator()
                .next()
                .getLong(0);
    }

    void execute(String sql) {
        run(connections -> connections.query(sql).execute());
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
    }

    /** Applies a migration of the library's. */
    void migrate(String resource) {
        try (InputStream in = TestDatabase.class.getResourceAsStream(resource)) {
            execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
