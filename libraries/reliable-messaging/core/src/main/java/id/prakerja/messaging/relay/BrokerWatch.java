package id.prakerja.messaging.relay;

import id.prakerja.pacing.Backoff;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether Kafka answers. While it does not, single events are sent as probes, at growing intervals.
 * Not thread-safe: it belongs to the relay's thread.
 */
final class BrokerWatch {

    /**
     * A missing topic and a broker that was never reached look alike to the producer: metadata that did not come. If
     * nothing at all has been acknowledged for this long, the broker is taken to be away.
     */
    private static final long SILENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final Backoff backoff;
    private final LongSupplier nanoTime;
    private int failures;
    private long probeAt;
    private long lastAcknowledged;

    BrokerWatch(Backoff backoff, LongSupplier nanoTime) {
        this.backoff = backoff;
        this.nanoTime = nanoTime;
        this.lastAcknowledged = nanoTime.getAsLong() - SILENCE_NANOS;
    }

    /** An event has been acknowledged. Returns whether the broker was away until now. */
    boolean acknowledged() {
        boolean wasAway = away();
        failures = 0;
        lastAcknowledged = nanoTime.getAsLong();
        return wasAway;
    }

    /** A send failed. Returns how far the trouble reaches, seen together with what happened before. */
    SendFailure.Reach failed(SendFailure failure) {
        boolean silent = nanoTime.getAsLong() - lastAcknowledged > SILENCE_NANOS;
        SendFailure.Reach reach =
                failure.reach() == SendFailure.Reach.TOPIC && silent ? SendFailure.Reach.BROKER : failure.reach();
        if (reach == SendFailure.Reach.BROKER) {
            failures++;
            probeAt = nanoTime.getAsLong() + backoff.nanos(failures);
        }
        return reach;
    }

    /** Whether the last word from the broker was a failure of its own. */
    boolean away() {
        return failures > 0;
    }

    /** How many events may be sent now, with so many under way. */
    int allowance(int underWay) {
        if (!away()) {
            return Integer.MAX_VALUE;
        }
        return underWay == 0 && probeInNanos() <= 0 ? 1 : 0;
    }

    /** Time until the next probe, in nanoseconds; zero or less if it is due. */
    long probeInNanos() {
        return away() ? probeAt - nanoTime.getAsLong() : 0;
    }
}
