package id.prakerja.benchmarks.measurement;

import java.time.Duration;

/**
 * Under which conditions is measured, the same for everything that takes turns.
 *
 * @param flush how much longer than on this machine's disk a flush of PostgreSQL's log takes; zero for the disk as it is
 * @param register people in the register beforehand; 0 for an empty one
 * @param fresh whether a register that was kept is deleted and loaded again
 */
public record Conditions(Duration flush, int register, boolean fresh) {

    private static final Duration SLOWEST = Duration.ofMillis(100);

    private static final int MOST_PEOPLE = 16_000_000;

    /** This machine's disk as it is, and an empty register. */
    public static final Conditions USUAL = new Conditions(Duration.ZERO, 0, false);

    /** Refuses what no disk is, and more people than there were. */
    public Conditions {
        if (flush.isNegative() || flush.compareTo(SLOWEST) > 0) {
            throw new IllegalArgumentException("A flush takes 0 to 100 ms longer");
        }
        if (register < 0 || register > MOST_PEOPLE) {
            throw new IllegalArgumentException("The register has 0 to 16,000,000 people beforehand");
        }
        if (fresh && register == 0) {
            throw new IllegalArgumentException("What is to be loaded afresh is said by --register");
        }
    }

    /** Whether the disk is to be slower than it is. */
    public boolean isSlowDisk() {
        return !flush.isZero();
    }

    /** Whether the register is to be full beforehand. */
    public boolean isFullRegister() {
        return register > 0;
    }

    /** What figures measured under them are called beside their own name; nothing under the usual ones. */
    public String suffix() {
        return (isSlowDisk() ? "-flush-" + Millis.text(flush) : "") + (isFullRegister() ? "-register-" + register : "");
    }
}
