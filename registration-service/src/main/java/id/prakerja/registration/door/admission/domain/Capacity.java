package id.prakerja.registration.door.admission.domain;

/**
 * How many requests a second this instance gets done, learnt from what it does. While it is busy, what leaves is what can be done:
 * only the time in which it was busy counts, for people come back in crowds, with pauses between them that say nothing. While people
 * wait and it is not busy, more can be done than was thought, though not more than twice what was lately seen. Otherwise nothing is
 * learnt, and the last estimate stands.
 */
final class Capacity {

    private static final double SECOND = 1_000_000;
    private static final long WINDOW = 500_000;
    /** Microseconds; shorter says too little. */
    private static final long LONG_ENOUGH = 20_000;

    private static final double GROWTH = 1.12;
    private static final double FADING = 0.95;
    private static final double LEAST = 1;

    private final double most;
    private double perSecond;
    private double seen;
    private long windowStart;
    private int served;
    private boolean busy;
    private long lookedAt;
    private long busyTime;
    private int servedWhileBusy;

    /** An estimate. */
    Capacity(double expected, double most) {
        this.perSecond = expected;
        this.seen = expected;
        this.most = most;
    }

    double perSecond() {
        return perSecond;
    }

    /** One more request has been done. */
    void servedOne() {
        served++;
        if (busy) {
            servedWhileBusy++;
        }
    }

    /** How it is from now on. */
    void goesOn(long now, boolean nowBusy) {
        if (busy) {
            busyTime += Math.max(0, now - lookedAt);
        }
        lookedAt = now;
        busy = nowBusy;
    }

    /** Learns, twice a second. */
    void learn(long now, boolean line) {
        long passed = now - windowStart;
        if (passed >= 0 && passed < WINDOW) {
            return;
        }
        goesOn(now, busy);
        seen = Math.max(served * SECOND / Math.max(passed, WINDOW), seen * FADING);
        if (busyTime >= LONG_ENOUGH) {
            perSecond = (perSecond + servedWhileBusy * SECOND / busyTime) / 2;
        } else if (line) {
            perSecond = Math.min(perSecond * GROWTH, 2 * seen);
        }
        perSecond = Math.max(LEAST, Math.min(perSecond, most));
        windowStart = now;
        served = 0;
        busyTime = 0;
        servedWhileBusy = 0;
    }
}
