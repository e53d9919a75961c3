package id.prakerja.benchmarks.measurement;

import java.time.Duration;

/**
 * Under which conditions is measured, the same for everything that takes turns.
 *
 * @param flush how much longer than on this machine's disk a flush of PostgreSQL's log takes; zero for the disk as it is
 */
public record Conditions(Duration flush) {

    private static final Duration SLOWEST = Duration.ofMillis(100);

    /** This machine's disk as it is. */
    public static final Conditions USUAL = new Conditions(Duration.ZERO);

    /** Refuses what no disk is. */
    public Conditions {
        if (flush.isNegative() || flush.compareTo(SLOWEST) > 0) {
            throw new IllegalArgumentException("A flush takes 0 to 100 ms longer");
        }
    }

    /** Whether the disk is to be slower than it is. */
    public boolean isSlowDisk() {
        return !flush.isZero();
    }

    /** What figures measured under them are called beside their own name; nothing under the usual ones. */
    public String suffix() {
        return isSlowDisk() ? "-flush-" + Millis.text(flush) : "";
    }
}
