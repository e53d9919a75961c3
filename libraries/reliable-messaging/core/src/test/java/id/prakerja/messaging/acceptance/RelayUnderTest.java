package id.prakerja.messaging.acceptance;

import id.prakerja.messaging.relay.EventSender;
import id.prakerja.messaging.relay.KafkaEventSender;
import id.prakerja.messaging.relay.OutboxRelay;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.PendingEvent;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayMonitor;
import id.prakerja.messaging.relay.RelayReport;
import id.prakerja.messaging.relay.RelayWakeUp;
import java.time.Duration;
import java.util.Map;

/** A running relay with all that belongs to it. */
public final class RelayUnderTest implements AutoCloseable {

    private final RelayMonitor monitor = new RelayMonitor();
    private final RelayWakeUp wakeUp;
    private final EventSender sender;
    private final OutboxRelay<?> relay;

    private RelayUnderTest(
            String owner, OutboxStore<?> store, EventSender sender, RelayConfig config, RelayWakeUp wakeUp) {
        this.wakeUp = wakeUp;
        this.sender = sender;
        this.relay = relay(owner, store, sender, config);
    }

    /** Starts a relay. */
    public static RelayUnderTest start(
            String owner, OutboxStore<?> store, EventSender sender, RelayConfig config, RelayWakeUp wakeUp) {
        RelayUnderTest started = new RelayUnderTest(owner, store, sender, config, wakeUp);
        started.relay.start();
        return started;
    }

    /** A sender to a broker, as a service has it. */
    public static EventSender sender(String bootstrapServers, RelayConfig config) {
        return new KafkaEventSender(Map.of("bootstrap.servers", bootstrapServers), "/prakerja/test", config);
    }

    /** What the relay says of itself. */
    public RelayReport report() {
        return monitor.report();
    }

    /** The bell of this relay. */
    public RelayWakeUp wakeUp() {
        return wakeUp;
    }

    /** Stops in an orderly way. Returns whether it did so in time. */
    public boolean stop() {
        return relay.stop(Duration.ofMinutes(1));
    }

    /** Stops, and closes the sender that a relay which died has left open. */
    @Override
    public void close() {
        stop();
        sender.close();
    }

    private <P extends PendingEvent> OutboxRelay<P> relay(
            String owner, OutboxStore<P> store, EventSender sender, RelayConfig config) {
        return new OutboxRelay<>(owner, store, sender, config, wakeUp, monitor);
    }
}
