package id.prakerja.incentive.payout;

import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.rest.problem.Problems;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Which payouts a list shows.
 *
 * @param status only those in this state, or null
 * @param because only those that wait or are blocked for this reason, or {@code NONE} for those without one; or null
 * @param partner only those last sent to this partner, or {@code NONE} for those never sent; or null
 * @param wave only those of people of this wave, or null
 * @param province two digits: only those of people who live there, or null
 * @param amount only those of so many rupiah, or null
 * @param dueFrom only those due on this day or later, or null
 * @param dueUntil only those due on this day or earlier; where only {@code dueFrom} is given, that day
 * @param setApart only those that could not be worked on
 */
record PayoutFilter(
        String status,
        String because,
        String partner,
        Integer wave,
        String province,
        Long amount,
        LocalDate dueFrom,
        LocalDate dueUntil,
        boolean setApart) {

    /** Stands for no partner, and for no reason: what is empty is not asked for. */
    static final String NONE = "NONE";

    /** Days of a period at most: each is looked up by itself. */
    static final int MOST_DAYS = 92;

    /** Refuses a state that there is not, and a period that is none or too long. */
    PayoutFilter {
        if (status != null
                && Arrays.stream(PayoutStatus.values())
                        .noneMatch(known -> known.name().equals(status))) {
            throw Problems.of(PayoutProblem.PAYOUT_STATUS_UNKNOWN, status, Arrays.toString(PayoutStatus.values()));
        }
        dueUntil = dueUntil == null ? dueFrom : dueUntil;
        boolean open = dueFrom == null && dueUntil != null;
        if (open ? !narrows(status, because, partner) : dueUntil != null && !isPeriod(dueFrom, dueUntil)) {
            throw Problems.of(PayoutProblem.PAYOUT_PERIOD_NOT_POSSIBLE, MOST_DAYS);
        }
    }

    private static boolean isPeriod(LocalDate from, LocalDate until) {
        return !from.isAfter(until) && until.isBefore(from.plusDays(MOST_DAYS));
    }

    /** Whether a state, a reason or a partner narrows the list: states and partners are on one index. */
    boolean narrows() {
        return narrows(status, because, partner);
    }

    private static boolean narrows(String status, String because, String partner) {
        return status != null || because != null || partner != null;
    }

    /** Whether a day does. */
    boolean hasDays() {
        return dueFrom != null;
    }

    /** Whether something else does that never changes. */
    boolean hasFacts() {
        return wave != null || province != null || amount != null;
    }

    String[] statuses() {
        return status == null
                ? Arrays.stream(PayoutStatus.values()).map(Enum::name).toArray(String[]::new)
                : new String[] {status};
    }

    String[] partners() {
        return partner == null ? null : new String[] {known(partner)};
    }

    /** The reason as it stands with a payout; null where none is asked for. */
    String reason() {
        return because == null ? null : known(because);
    }

    private static String known(String asked) {
        return asked.equals(NONE) ? "" : asked;
    }
}
