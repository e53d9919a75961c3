package id.prakerja.selection.eligibility.domain;

import java.time.Instant;

/**
 * What is known of an entry and its person when a wave is frozen.
 *
 * @param joinedAt the entry's own time
 * @param registered whether the person's registration has arrived; if not, the fields below say nothing
 * @param birthYear year of birth
 * @param occupationGroup declared group, such as {@code UNEMPLOYED}
 * @param membership how the person stands to the programme already
 */
public record Candidate(
        Instant joinedAt, boolean registered, int birthYear, String occupationGroup, Membership membership) {

    /** How a person stands to the programme. */
    public enum Membership {
        /** Never selected. */
        NONE,
        /** Selected, in this programme's terms for life. */
        PARTICIPANT,
        /** Revoked. */
        REVOKED
    }
}
