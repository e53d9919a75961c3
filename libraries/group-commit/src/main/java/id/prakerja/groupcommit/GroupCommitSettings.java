package id.prakerja.groupcommit;

/**
 * Bounds of a {@link GroupCommit}.
 *
 * @param maxGroup the most commands that share one flush, at least 1
 * @param maxInFlight flushes that may run at the same time, at least 1; two keep the disk busy while the next group fills
 * @param maxQueued commands that may wait; one more is refused with {@link GroupCommitFullException}
 */
public record GroupCommitSettings(int maxGroup, int maxInFlight, int maxQueued) {

    /** Groups of up to 256, two flushes in flight, up to 10,000 commands waiting. */
    public static final GroupCommitSettings DEFAULT = new GroupCommitSettings(256, 2, 10_000);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a bound is below 1
     */
    public GroupCommitSettings {
        if (maxGroup < 1 || maxInFlight < 1 || maxQueued < 1) {
            throw new IllegalArgumentException("Each bound of a group commit must be at least 1");
        }
    }
}
