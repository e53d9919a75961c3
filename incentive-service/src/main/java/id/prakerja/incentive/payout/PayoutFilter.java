package id.prakerja.incentive.payout;

import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.rest.problem.Problems;
import java.util.Arrays;

/**
 * Which payouts a list shows.
 *
 * @param status only those in this state, or null
 * @param partner only those last sent to this partner, or null
 * @param setApart only those that could not be worked on
 */
record PayoutFilter(String status, String partner, boolean setApart) {

    /** Refuses a state that there is not. */
    PayoutFilter {
        if (status != null
                && Arrays.stream(PayoutStatus.values())
                        .noneMatch(known -> known.name().equals(status))) {
            throw Problems.of(PayoutProblem.PAYOUT_STATUS_UNKNOWN, status, Arrays.toString(PayoutStatus.values()));
        }
    }

    boolean narrows() {
        return status != null || partner != null;
    }

    String[] statuses() {
        return status == null
                ? Arrays.stream(PayoutStatus.values()).map(Enum::name).toArray(String[]::new)
                : new String[] {status};
    }

    String[] partners() {
        return partner == null ? null : new String[] {partner};
    }
}
