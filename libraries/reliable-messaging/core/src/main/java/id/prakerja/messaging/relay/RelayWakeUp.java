package id.prakerja.messaging.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The bell between those who write events and the relay that sends them.
 *
 * <p>An outbox rings while the caller's transaction is still open. The relay therefore finds nothing at the first look,
 * and stays <em>hot</em>: it looks every few milliseconds for about a second, and falls back to its slow poll after that.
 * A hook on the commit would be neater, but neither a borrowed SQL connection nor a Hibernate session tells a bystander
 * when the caller's transaction ends, and a hook that is missed in one place would delay events there for ever unseen;
 * the slow poll is needed in any case for what another instance or a crashed process has left behind.
 */
@Singleton
public class RelayWakeUp {

    private static final long HOT_NANOS = Duration.ofSeconds(1).toNanos();

    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile long hotUntil = System.nanoTime();
    private volatile Thread sleeper;

    /** Tells the relay that events are about to be committed. Cheap; safe from any thread. */
    public void ring() {
        hotUntil = System.nanoTime() + HOT_NANOS;
        nudge();
    }

    /** Wakes the relay's thread without making it hot: one of its own sends has completed, or it is to stop. */
    void nudge() {
        if (!rung.get() && !rung.getAndSet(true)) {
            LockSupport.unpark(sleeper);
        }
    }

    /** Whether somebody rang within the last second. */
    boolean hot() {
        return hotUntil - System.nanoTime() > 0;
    }

    /** Waits for a ring or nudge since the last call of this method, at most so long. For one thread only. */
    void await(long nanos) {
        sleeper = Thread.currentThread();
        if (nanos > 0 && !rung.get()) {
            LockSupport.parkNanos(this, nanos);
        }
        rung.set(false);
    }
}
