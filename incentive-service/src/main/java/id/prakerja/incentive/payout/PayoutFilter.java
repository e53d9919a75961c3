package id.prakerja.incentive.payout;

import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.rest.problem.Problems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which payouts a list shows.
 *
 * @param status only those in this state, or null
 * @param partner only those last sent to this partner, or null
 * @param wave only those of people of this wave, or null
 * @param province two digits: only those of people who live there, or null
 * @param amount only those of so many rupiah, or null
 * @param dueFrom only those due on this day or later, or null
 * @param dueUntil only those due on this day or earlier; null as {@code dueFrom} is, which stands for that day alone
 * @param setApart only those that could not be worked on
 */
record PayoutFilter(
        String status,
        String partner,
        Integer wave,
        String province,
        Long amount,
        LocalDate dueFrom,
        LocalDate dueUntil,
        boolean setApart) {

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
        if (dueUntil != null
                && (dueFrom == null || dueFrom.isAfter(dueUntil) || !dueUntil.isBefore(dueFrom.plusDays(MOST_DAYS)))) {
            throw Problems.of(PayoutProblem.PAYOUT_PERIOD_NOT_POSSIBLE, MOST_DAYS);
        }
    }

    /** Whether a state or a partner narrows the list, which are on one index. */
    boolean narrows() {
        return status != null || partner != null;
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
        return partner == null ? null : new String[] {partner};
    }

    /** What was asked for, by name. */
    Map<String, String> asked() {
        Map<String, Object> given = new TreeMap<>();
        given.put("status", status);
        given.put("partner", partner);
        given.put("wave", wave);
        given.put("province", province);
        given.put("amount", amount);
        given.put("dueFrom", dueFrom);
        given.put("dueUntil", dueUntil);
        given.put("setApart", setApart ? true : null);
        Map<String, String> asked = new TreeMap<>();
        given.forEach((name, value) -> {
            if (value != null) {
                asked.put(name, value.toString());
            }
        });
        return asked;
    }
}
