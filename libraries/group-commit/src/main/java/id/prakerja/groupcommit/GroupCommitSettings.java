package id.prakerja.groupcommit;

import java.time.Duration;

/**
 * Bounds of a {@link GroupCommit}.
 *
 * @param maxGroup the most commands that share one flush, at least 1
 * @param maxInFlight flushes that may run at the same time, at least 1; two keep the disk busy while the next group fills
 * @param maxQueued commands that may wait; one more is refused with {@link GroupCommitFullException}
 * @param flushTimeout the longest that a flush may take: a connection into which everything vanishes is given up then, and its callers
 *     are answered with a failure
 */
public record GroupCommitSettings(int maxGroup, int maxInFlight, int maxQueued, Duration flushTimeout) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** With a time-out of 5 s. */
    public GroupCommitSettings(int maxGroup, int maxInFlight, int maxQueued) {
        this(maxGroup, maxInFlight, maxQueued, PATIENCE);
    }

    /** Groups of up to 256, two flushes in flight, up to 10,000 commands waiting. */
    public static final GroupCommitSettings DEFAULT = new GroupCommitSettings(256, 2, 10_000);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a bound is below 1
     */
    public GroupCommitSettings {
        if (flushTimeout.isNegative() || flushTimeout.isZero()) {
            throw new IllegalArgumentException("A flush needs time");
        }
        if (maxGroup < 1 || maxInFlight < 1 || maxQueued < 1) {
            throw new IllegalArgumentException("Each bound of a group commit must be at least 1");
        }
    }
}
