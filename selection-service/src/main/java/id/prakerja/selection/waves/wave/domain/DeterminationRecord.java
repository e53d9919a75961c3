package id.prakerja.selection.waves.wave.domain;

import java.time.Instant;

/**
 * The decision that made the selected participants.
 *
 * @param decree number of the decree (SK)
 * @param noticeAt when the selected are told; the first-purchase clock starts here
 * @param firstPurchaseDeadline the last instant for a first purchase, UTC
 * @param determinedAt when, UTC
 */
public record DeterminationRecord(
        String decree, Instant noticeAt, Instant firstPurchaseDeadline, Instant determinedAt) {}
