package id.prakerja.messaging.acceptance;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayWakeUp;
import java.util.List;

/** A database's outbox, as the acceptance suite drives it. */
public interface OutboxUnderTest extends AutoCloseable {

    /** The outbox as a relay with this bell sees it. */
    OutboxStore<?> store(RelayConfig config, RelayWakeUp wakeUp);

    /** Writes events as a service does, in the order given, committed on return, and wakes the relay. */
    void write(List<OutboxEvent> events, RelayWakeUp wakeUp);

    /** How many events wait. */
    long pending();

    /** How another process opens this outbox. */
    Class<? extends RelayProcess.StoreOpener> opener();

    /** The address to give to {@link #opener()}. */
    String address();

    /** Takes the database away. */
    void databaseAway(Infrastructure infrastructure);

    /** Gives the database back. */
    void databaseBack(Infrastructure infrastructure);

    @Override
    void close();
}
