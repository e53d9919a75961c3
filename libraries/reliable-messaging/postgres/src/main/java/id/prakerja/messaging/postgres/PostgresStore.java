package id.prakerja.messaging.postgres;

import id.prakerja.stores.NeededStore;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Asks PostgreSQL for signs of life over a connection of its own, since a full pool is no outage. */
@Singleton
public class PostgresStore implements NeededStore {

    private final Vertx vertx;
    private final Pool pool;
    private final PostgresPools pools;
    private Future<PgConnection> connection;

    /** A store where the service's pool connects to. */
    PostgresStore(Vertx vertx, Pool pool, PostgresPools pools) {
        this.vertx = vertx;
        this.pool = pool;
        this.pools = pools;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Uni<Void> ping() {
        return Uni.createFrom().deferred(() -> {
            Future<PgConnection> asked = connection();
            return Uni.createFrom()
                    .completionStage(
                            () -> asked.compose(open -> open.query("select 1").execute())
                                    .toCompletionStage())
                    .replaceWithVoid()
                    .onFailure()
                    .invoke(() -> giveUp(asked))
                    .onCancellation()
                    .invoke(() -> giveUp(asked))
                    .onFailure(PostgresStore::isAnAnswer)
                    .recoverWithNull();
        });
    }

    /** Whatever a server says is a sign of life, unless it says that it goes or has not come yet. */
    private static boolean isAnAnswer(Throwable failure) {
        return failure instanceof PgException refusal
                && !String.valueOf(refusal.getSqlState()).startsWith("57P");
    }

    private synchronized Future<PgConnection> connection() {
        if (connection == null) {
            connection = PgConnection.connect(vertx, server());
        }
        return connection;
    }

    private synchronized void giveUp(Future<PgConnection> given) {
        if (connection == given) {
            connection = null;
        }
        given.onSuccess(PgConnection::close);
    }

    private PgConnectOptions server() {
        pool.size(); // there is none before it is first used
        return pools.servers().get(0);
    }

    @PreDestroy
    synchronized void close() {
        if (connection != null) {
            giveUp(connection);
        }
    }
}
