package id.prakerja.messaging.relay;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Counts what waits, every few seconds, on a thread of its own: a count that is slow or fails stops no event. Counting takes a
 * two-hundredth of the time at most: after a slow count the next waits longer. The last known number stays until there is a newer one.
 */
final class BacklogSampler {

    private static final Logger LOG = Logger.getLogger(BacklogSampler.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    /** What counts by reading all that is stored keeps others waiting meanwhile: less than one answer in a hundred may meet it. */
    private static final int REST = 200;

    private final OutboxStore<?> store;
    private final RelayMonitor monitor;
    private final Thread thread;
    private volatile boolean stopping;

    BacklogSampler(OutboxStore<?> store, RelayMonitor monitor) {
        this.store = store;
        this.monitor = monitor;
        this.thread = new Thread(this::run, "outbox-sampler");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopping = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!stopping) {
            long start = System.nanoTime();
            try {
                monitor.sampled(store.backlog());
            } catch (RuntimeException e) {
                LOG.debugf("What waits in the outbox cannot be counted now: %s", e);
            }
            LockSupport.parkNanos(Math.max(INTERVAL.toNanos(), REST * (System.nanoTime() - start)));
        }
    }
}
