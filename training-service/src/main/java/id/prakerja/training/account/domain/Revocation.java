package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * The end of a membership: for good, unless a purchase made in time is heard of afterwards and the membership reinstated.
 *
 * @param reason stable code
 * @param revokedAt when, UTC
 */
public record Revocation(String reason, Instant revokedAt) {

    /** Whether this word overrules what is known. */
    boolean overrules(Revocation known) {
        return known == null || revokedAt.isAfter(known.revokedAt());
    }
}
