package id.prakerja.registration.admission.domain;

/**
 * How many requests a second this instance gets done, learnt from what it does. While there is no room, what leaves in a second is
 * what can be done in a second. While people wait and there is room, more can be done than was thought, though not more than twice
 * what was lately seen. Otherwise nothing is learnt, and the last estimate stands.
 */
final class Capacity {

    private static final double SECOND = 1_000_000;
    private static final double GROWTH = 1.25;
    private static final double FADING = 0.9;
    private static final double LEAST = 1;

    private final double most;
    private double perSecond;
    private double seen;
    private long windowStart;
    private int served;
    private boolean full;

    /**
     * An estimate.
     *
     * @param expected requests a second, until something has been learnt
     * @param most requests a second that are never exceeded by an estimate
     */
    Capacity(double expected, double most) {
        this.perSecond = expected;
        this.seen = expected;
        this.most = most;
    }

    double perSecond() {
        return perSecond;
    }

    void servedOne() {
        served++;
    }

    void foundFull() {
        full = true;
    }

    /**
     * Learns, once a second.
     *
     * @param now microseconds
     * @param line whether people wait
     */
    void learn(long now, boolean line) {
        double seconds = (now - windowStart) / SECOND;
        if (seconds >= 0 && seconds < 1) {
            return;
        }
        double measured = served / Math.max(seconds, 1);
        seen = Math.max(measured, seen * FADING);
        if (full) {
            perSecond = (perSecond + measured) / 2;
        } else if (line) {
            perSecond = Math.min(perSecond * GROWTH, 2 * seen);
        }
        perSecond = Math.max(LEAST, Math.min(perSecond, most));
        windowStart = now;
        served = 0;
        full = false;
    }
}
