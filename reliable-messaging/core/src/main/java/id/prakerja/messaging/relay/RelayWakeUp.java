package id.prakerja.messaging.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bell between those who write events and the relay that sends them.
 *
 * <p>An outbox rings while the caller's transaction is still open. The relay therefore finds nothing at the first look,
 * and stays <em>hot</em>: it looks every few milliseconds for about a second, and falls back to its slow poll after that.
 * A hook on the commit would be neater, but neither a borrowed SQL connection nor a Hibernate session tells a bystander
 * when the caller's transaction ends, and a hook that is missed in one place would cost a lost second there; the slow
 * poll is needed in any case for what another instance or a crashed process has left behind.
 */
@Singleton
public class RelayWakeUp {

    private static final long HOT_NANOS = Duration.ofSeconds(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private volatile long hotUntil = System.nanoTime();
    private boolean pending;

    /** Tells the relay that events are about to be committed. Cheap; safe from any thread. */
    public void ring() {
        hotUntil = System.nanoTime() + HOT_NANOS;
        lock.lock();
        try {
            pending = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody rang within the last second. */
    boolean hot() {
        return hotUntil - System.nanoTime() > 0;
    }

    /**
     * Waits for a ring since the last call of this method, at most so long.
     *
     * @throws InterruptedException if the relay's thread is told to stop
     */
    void await(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!pending && left > 0) {
                left = rung.awaitNanos(left);
            }
            pending = false;
        } finally {
            lock.unlock();
        }
    }
}
