package id.prakerja.incentive.support;

import static id.prakerja.testkit.Waiting.patiently;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The service's database, for what a test sets up or looks at in bulk. */
@ApplicationScoped
public class Database {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    /** Runs a statement and gives what it returns. */
    public List<Row> run(String sql, Object... parameters) {
        List<Row> rows = new ArrayList<>();
        pool.preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .await()
                .atMost(PATIENCE)
                .forEach(rows::add);
        return rows;
    }

    /** Does something while a table takes no row. */
    public void whileLocked(String table, Runnable doing) {
        CompletableFuture<Void> locked = new CompletableFuture<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> holding = pool.withTransaction(
                        tx -> tx.query("lock table " + table + " in exclusive mode")
                                .execute()
                                .invoke(() -> locked.complete(null))
                                .chain(() -> Uni.createFrom().completionStage(done)))
                .subscribeAsCompletionStage();
        try {
            locked.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
            doing.run();
        } finally {
            done.complete(null);
            holding.join();
        }
    }

    /** Runs a statement that gives one number. */
    public long number(String sql, Object... parameters) {
        return run(sql, parameters).get(0).getLong(0);
    }

    /**
     * Waits until a count has come so far: of what is published on two topics either may be heard first, and a test that is about
     * one of the two orders waits for the first.
     */
    public void awaitCount(long expected, String sql, Object... parameters) {
        patiently().atMost(PATIENCE).until(() -> number(sql, parameters) == expected);
    }
}
