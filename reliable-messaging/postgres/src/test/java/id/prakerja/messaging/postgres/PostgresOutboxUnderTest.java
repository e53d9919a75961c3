package id.prakerja.messaging.postgres;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.acceptance.OutboxUnderTest;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayWakeUp;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;

/** The outbox of a PostgreSQL database of its own. */
final class PostgresOutboxUnderTest implements OutboxUnderTest {

    private final TestDatabase database;

    private PostgresOutboxUnderTest(TestDatabase database) {
        this.database = database;
    }

    static PostgresOutboxUnderTest open(PostgresDatabase address) {
        return new PostgresOutboxUnderTest(TestDatabase.create(address));
    }

    Pool pool() {
        return database.pool();
    }

    @Override
    public OutboxStore<?> store(RelayConfig config, RelayWakeUp wakeUp) {
        return new PostgresOutboxStore(database.pool(), config);
    }

    @Override
    public void write(List<OutboxEvent> events, RelayWakeUp wakeUp) {
        PostgresOutbox outbox = new PostgresOutbox(wakeUp);
        database.run(pool -> pool.withTransaction(tx -> outbox.append(tx, events)));
    }

    @Override
    public long pending() {
        return database.count("select count(*) from outbox_event");
    }

    @Override
    public void databaseAway(Infrastructure infrastructure) {
        infrastructure.stopPostgres();
    }

    @Override
    public void databaseBack(Infrastructure infrastructure) {
        infrastructure.startPostgres();
    }

    @Override
    public void close() {
        database.close();
    }
}
