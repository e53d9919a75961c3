package id.prakerja.incentive.batch.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a batch stands, and where it may go from there. */
public enum BatchStatus {
    /** Its payouts are chosen and their sum is fixed; people have not decided yet. */
    PREPARED,
    /** Decided: instructions are given, each after its own check. */
    APPROVED,
    /** Decided, and kept back by a person. */
    PAUSED,
    /** Every instruction that could be given has been. */
    ISSUED,
    /** Given up; its payouts that were not instructed wait for another one. */
    CANCELLED;

    /** Whether a batch may go from this state to another directly. */
    public boolean mayBecome(BatchStatus next) {
        return successors().contains(next);
    }

    private Set<BatchStatus> successors() {
        return switch (this) {
            case PREPARED -> EnumSet.of(APPROVED, CANCELLED);
            case APPROVED -> EnumSet.of(PAUSED, ISSUED);
            case PAUSED -> EnumSet.of(APPROVED, CANCELLED);
            case ISSUED, CANCELLED -> EnumSet.noneOf(BatchStatus.class);
        };
    }
}
