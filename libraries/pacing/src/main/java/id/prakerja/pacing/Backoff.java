package id.prakerja.pacing;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Exponential pauses with jitter, so that many who wait do not come back at the same moment.
 *
 * @param first pause after the first failure
 * @param limit longest pause
 */
public record Backoff(Duration first, Duration limit) {

    private static final int LARGEST_SHIFT = 20;

    /**
     * The pause after so many failures in a row, in nanoseconds: between half and the whole of the exponential value.
     *
     * @param failures one or more
     */
    public long nanos(int failures) {
        int shift = Math.min(Math.max(failures - 1, 0), LARGEST_SHIFT);
        long whole = Math.min(first.toNanos() << shift, limit.toNanos());
        return whole / 2 + ThreadLocalRandom.current().nextLong(whole / 2 + 1);
    }

    /** The same as {@link #nanos}. */
    public Duration pause(int failures) {
        return Duration.ofNanos(nanos(failures));
    }
}
