package id.prakerja.selection.participants.participant.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the first purchase: it runs from the notice to the deadline, and stands while the membership is suspended, since
 * nobody can buy then.
 *
 * @param noticeAt when it starts, UTC
 * @param deadline the last instant for a first purchase, UTC
 */
public record FirstPurchaseClock(Instant noticeAt, Instant deadline) {

    /**
     * The deadline once a suspension is lifted: later by the part of the suspension in which the clock would have run. A deadline that
     * was over before the suspension does not come back.
     *
     * @param suspendedAt start of the suspension, UTC
     * @param reinstatedAt its end, UTC
     * @return the deadline that holds from now on, never an earlier one, UTC
     */
    public Instant deadlineAfter(Instant suspendedAt, Instant reinstatedAt) {
        Instant stoodFrom = suspendedAt.isBefore(noticeAt) ? noticeAt : suspendedAt;
        boolean stood = !stoodFrom.isAfter(deadline) && reinstatedAt.isAfter(stoodFrom);
        return stood ? deadline.plus(Duration.between(stoodFrom, reinstatedAt)) : deadline;
    }
}
