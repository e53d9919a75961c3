package id.prakerja.selection.waves.eligibility.domain;

import java.time.Instant;
import java.util.Set;

/**
 * What is known of an entry and its person when they are judged.
 *
 * @param joinedAt the entry's own time
 * @param registered whether the person's registration has arrived; if not, the fields below say nothing
 * @param age in completed years on the day of joining
 * @param occupationGroup declared group, such as {@code UNEMPLOYED}
 * @param declaredPriority whether the person declared to belong to the priority share
 * @param membership how the person stands to the programme already
 * @param familyRecipients people of the same family card who are recipients already
 * @param exclusionLists names of the exclusion lists that the person is on, in the versions that the judgement names
 * @param priorityListed whether the person is on a priority list, likewise
 */
public record Candidate(
        Instant joinedAt,
        boolean registered,
        int age,
        String occupationGroup,
        boolean declaredPriority,
        Membership membership,
        int familyRecipients,
        Set<String> exclusionLists,
        boolean priorityListed) {

    /** How a person stands to the programme. */
    public enum Membership {
        /** Never selected. */
        NONE,
        /** Selected, in this programme's terms for life. */
        PARTICIPANT,
        /** Lost a membership: barred for good. */
        REVOKED
    }

    /**
     * Somebody of whom nothing but the entry is known.
     *
     * @param joinedAt the entry's own time
     * @param membership how the person stands to the programme already
     * @return the candidate
     */
    public static Candidate unregistered(Instant joinedAt, Membership membership) {
        return new Candidate(joinedAt, false, 0, "", false, membership, 0, Set.of(), false);
    }
}
