package id.prakerja.registration.door.onetimecode.domain;

import java.time.Instant;

/**
 * What is known of the codes for one purpose.
 *
 * @param codeDigest digest of the code sent last; null once it was used
 * @param expiresAt until when that code is valid, exclusive
 * @param wrongTries wrong tries since the last right one
 * @param lockedUntil until when nothing is taken or sent, or null
 * @param sent codes sent since {@code windowFrom}
 * @param windowFrom since when codes sent are counted
 * @param sentAt when the last code was sent
 */
public record CodeState(
        String codeDigest,
        Instant expiresAt,
        int wrongTries,
        Instant lockedUntil,
        int sent,
        Instant windowFrom,
        Instant sentAt) {

    /** The same without a lock that is over; the tries count anew. */
    CodeState unlockedBy(Instant now) {
        return lockedUntil == null || now.isBefore(lockedUntil)
                ? this
                : new CodeState(codeDigest, expiresAt, 0, null, sent, windowFrom, sentAt);
    }

    CodeState used() {
        return new CodeState(null, expiresAt, 0, null, sent, windowFrom, sentAt);
    }

    CodeState wrong(int tries, Instant locked) {
        return new CodeState(codeDigest, expiresAt, tries, locked, sent, windowFrom, sentAt);
    }
}
