package id.prakerja.selection.waves.wave.domain;

import java.time.Instant;

/**
 * The decision that made the selected participants.
 *
 * @param decree number of the decree (SK)
 * @param noticeAt when the selected are told; the first-purchase clock starts here
 * @param firstPurchaseDeadline the last instant for a first purchase, UTC
 * @param determinedAt when, UTC
 * @param participants people who became participants by it; null until the selected have been judged again
 */
public record DeterminationRecord(
        String decree, Instant noticeAt, Instant firstPurchaseDeadline, Instant determinedAt, Long participants) {

    /**
     * A decision whose participants are not counted yet.
     *
     * @param decree number of the decree (SK)
     * @param noticeAt when the selected are told
     * @param firstPurchaseDeadline the last instant for a first purchase, UTC
     * @param determinedAt when, UTC
     */
    public DeterminationRecord(String decree, Instant noticeAt, Instant firstPurchaseDeadline, Instant determinedAt) {
        this(decree, noticeAt, firstPurchaseDeadline, determinedAt, null);
    }

    public DeterminationRecord counting(long people) {
        return new DeterminationRecord(decree, noticeAt, firstPurchaseDeadline, determinedAt, people);
    }
}
