package id.prakerja.messaging.postgres;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.acceptance.OutboxUnderTest;
import id.prakerja.messaging.acceptance.RelayProcess;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayWakeUp;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;

/** The outbox of a PostgreSQL database of its own. */
final class PostgresOutboxUnderTest implements OutboxUnderTest {

    private final PostgresDatabase address;
    private final TestDatabase database;

    private PostgresOutboxUnderTest(PostgresDatabase address) {
        this.address = address;
        this.database = TestDatabase.create(address);
    }

    static PostgresOutboxUnderTest open(PostgresDatabase address) {
        return new PostgresOutboxUnderTest(address);
    }

    TestDatabase database() {
        return database;
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
    public Class<? extends RelayProcess.StoreOpener> opener() {
        return Opener.class;
    }

    @Override
    public String address() {
        return String.join(" ", address.reactiveUrl(), address.user(), address.password());
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

    /** Opens the store in another process. */
    public static final class Opener implements RelayProcess.StoreOpener {

        @Override
        public OutboxStore<?> open(String address, RelayConfig config, RelayWakeUp wakeUp) {
            List<String> parts = List.of(address.split(" ", -1));
            return new PostgresOutboxStore(
                    TestDatabase.connect(parts.get(0), parts.get(1), parts.get(2))
                            .pool(),
                    config);
        }
    }
}
