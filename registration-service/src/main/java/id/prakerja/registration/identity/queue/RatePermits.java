package id.prakerja.registration.identity.queue;

import java.util.function.LongSupplier;

/**
 * How many people may be asked about now: a bucket that fills at the agreed rate and holds a second's worth. Taking never waits;
 * who gets nothing comes back later.
 */
final class RatePermits {

    private static final double NANOS_PER_SECOND = 1e9;

    private final int ratePerSecond;
    private final LongSupplier nanoTime;
    private double available;
    private long filledAt;

    RatePermits(int ratePerSecond, LongSupplier nanoTime) {
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
    synchronized int take(int wanted) {
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
    synchronized void giveBack(int unused) {
        available = Math.min(ratePerSecond, available + unused);
    }
}
