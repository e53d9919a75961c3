package id.prakerja.incentive.recovery;

import id.prakerja.incentive.lists.Day;
import id.prakerja.incentive.recovery.domain.RecoveryProblem;
import id.prakerja.incentive.recovery.domain.RecoveryReason;
import id.prakerja.incentive.recovery.domain.RecoveryStatus;
import id.prakerja.rest.problem.Problems;
import java.util.Arrays;

/**
 * Which cases a list shows.
 *
 * @param status only those in this state, or null
 * @param reason only those for this reason, or null
 * @param wave only those of people of this wave, or null
 * @param province two digits: only those of people who live there, or null
 * @param claimed only those that claim so many rupiah, or null
 * @param opened when they were opened
 */
record RecoveryFilter(String status, String reason, Integer wave, String province, Long claimed, Day opened) {

    /** Refuses what there is not. */
    RecoveryFilter {
        require(status, RecoveryStatus.values());
        require(reason, RecoveryReason.values());
    }

    /** Whether something narrows the list that has an index of its own. */
    boolean isOfFew() {
        return wave != null || province != null || opened.isGiven();
    }

    String[] statuses() {
        return status == null
                ? Arrays.stream(RecoveryStatus.values()).map(Enum::name).toArray(String[]::new)
                : new String[] {status};
    }

    private static void require(String name, Enum<?>... known) {
        if (name != null && Arrays.stream(known).noneMatch(one -> one.name().equals(name))) {
            throw Problems.of(RecoveryProblem.RECOVERY_FILTER_UNKNOWN, name, Arrays.toString(known));
        }
    }
}
