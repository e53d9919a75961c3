package id.prakerja.registration.people.notice;

import java.util.function.LongSupplier;

/**
 * How many calls may be made now, to a gateway with an agreed capacity: a bucket that fills at the agreed rate and holds a
 * second's worth. Taking never waits; who gets nothing comes back later.
 */
public final class RatePermits {

    private static final double NANOS_PER_SECOND = 1e9;

    private final int ratePerSecond;
    private final LongSupplier nanoTime;
    private double available;
    private long filledAt;

    /**
     * A bucket, empty at first.
     *
     * @param ratePerSecond permits that come in each second
     * @param nanoTime a clock that only goes forward, in nanoseconds
     */
    public RatePermits(int ratePerSecond, LongSupplier nanoTime) {
        this.ratePerSecond = ratePerSecond;
        this.nanoTime = nanoTime;
        this.filledAt = nanoTime.getAsLong();
    }

    /**
     * Takes permits.
     *
     * @param wanted as many as could be used
     * @return as many as there are, perhaps 0
     */
    public synchronized int take(int wanted) {
        long now = nanoTime.getAsLong();
        available = Math.min(ratePerSecond, available + (now - filledAt) / NANOS_PER_SECOND * ratePerSecond);
        filledAt = now;
        int granted = (int) Math.min(wanted, available);
        available -= granted;
        return granted;
    }

    /**
     * Gives back what was not used.
     *
     * @param unused permits taken and not used
     */
    public synchronized void giveBack(int unused) {
        available = Math.min(ratePerSecond, available + unused);
    }
}
