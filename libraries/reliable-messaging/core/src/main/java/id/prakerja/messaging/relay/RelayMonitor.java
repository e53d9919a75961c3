package id.prakerja.messaging.relay;

import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * What is known about the relay from outside: its phase, whether Kafka answers, how much it has sent. One log line per
 * change of state, none per try.
 */
public final class RelayMonitor {

    private static final Logger LOG = Logger.getLogger(RelayMonitor.class);

    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile RelayPhase phase = RelayPhase.STOPPED;
    private volatile String storeError;
    private volatile String kafkaError;
    private volatile Lease lease;
    private volatile Backlog backlog = Backlog.EMPTY;
    private volatile int heldKeys;

    void standingBy() {
        enter(RelayPhase.STANDING_BY, "Relay stands by: another instance holds the lease");
        lease = null;
        storeError = null;
    }

    void relaying(Lease held) {
        enter(RelayPhase.RELAYING, "Relay works, epoch %d".formatted(held.epoch()));
        lease = held;
        storeError = null;
    }

    void storeAway(Exception error) {
        storeError = oneLine(error);
        enter(RelayPhase.STORE_AWAY, "Relay waits for the database: " + storeError);
    }

    void stopped() {
        enter(RelayPhase.STOPPED, "Relay has stopped");
        lease = null;
    }

    void died(Throwable error) {
        phase = RelayPhase.STOPPED;
        lease = null;
        LOG.error("Relay has died; events stay in the outbox until another instance takes over", error);
    }

    private void enter(RelayPhase next, String message) {
        if (phase != next) {
            phase = next;
            LOG.info(message);
        }
    }

    void acknowledged() {
        acknowledged.increment();
    }

    void failed() {
        failed.increment();
    }

    void kafkaAway(String error) {
        if (kafkaError == null) {
            LOG.warnf("Relay waits for Kafka; events stay in the outbox: %s", error);
        }
        kafkaError = error;
    }

    void kafkaIsBack() {
        if (kafkaError != null) {
            LOG.info("Kafka answers the relay again");
            kafkaError = null;
        }
    }

    void sampled(Backlog current) {
        backlog = current;
    }

    void holding(int held) {
        heldKeys = held;
    }

    /** Events that Kafka has acknowledged to this instance since it started. */
    public long acknowledgedCount() {
        return acknowledged.sum();
    }

    /** Sends that failed in this instance since it started. */
    public long failedCount() {
        return failed.sum();
    }

    /** What this instance knows now. */
    public RelayReport report() {
        return new RelayReport(
                phase, lease, backlog, heldKeys, acknowledgedCount(), failedCount(), kafkaError, storeError);
    }

    private static String oneLine(Exception error) {
        String message = error.getMessage() == null
                ? ""
                : ": " + error.getMessage().lines().findFirst().orElse("");
        return error.getClass().getSimpleName() + message;
    }
}
