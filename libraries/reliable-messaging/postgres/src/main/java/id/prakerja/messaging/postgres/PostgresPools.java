package id.prakerja.messaging.postgres;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the service's pool as it is configured, and bounds what cannot be configured: how long a connection may take to be made, and how
 * long anybody waits for one that is free.
 */
@Singleton
public class PostgresPools implements PgPoolCreator {

    private static final Duration CONNECT = Duration.ofMillis(1500);

    /** Longer than a burst takes to pass, shorter than a caller's patience. Who waits in vain is answered 503. */
    private static final Duration FREE_CONNECTION = Duration.ofSeconds(5);

    private volatile List<PgConnectOptions> servers = List.of();

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(PostgresPools::bound);
        servers = List.copyOf(input.pgConnectOptionsList());
        input.poolOptions()
                .setConnectionTimeout((int) FREE_CONNECTION.toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(servers))
                .using(input.vertx())
                .build();
    }

    /** Where the pool connects to; empty until there is a pool. */
    List<PgConnectOptions> servers() {
        return servers;
    }

    private static void bound(PgConnectOptions server) {
        server.setConnectTimeout((int) CONNECT.toMillis());
        server.setTcpKeepAlive(true);
    }
}
