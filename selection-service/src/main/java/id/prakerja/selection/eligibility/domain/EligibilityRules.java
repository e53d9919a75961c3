package id.prakerja.selection.eligibility.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one wave on who may be drawn. They belong to the wave's terms and do not change after planning, so that a
 * past decision can be repeated.
 *
 * @param minimumAge years; selection knows the year of birth only and counts whole calendar years, registration has judged by
 *     the day
 * @param maximumAge years; 0 for none
 * @param excludedOccupations occupation groups that cannot receive the programme
 */
public record EligibilityRules(int minimumAge, int maximumAge, Set<String> excludedOccupations) {

    /** The occupation group of people in formal education, told apart because its reason is another. */
    private static final String STUDENT = "STUDENT";

    /** Keeps an unchangeable copy of the groups. */
    public EligibilityRules {
        excludedOccupations = Set.copyOf(excludedOccupations);
    }

    /**
     * Judges an entry. Only the first reason is given, in the order: the entry, the membership, the person.
     *
     * @param candidate entry and person
     * @param window when entries count
     * @return why it is excluded, or empty if it is eligible
     */
    public Optional<ExclusionReason> judge(Candidate candidate, EntryWindow window) {
        if (candidate.joinedAt().isBefore(window.from())) {
            return Optional.of(ExclusionReason.JOINED_BEFORE_OPENING);
        }
        if (!candidate.joinedAt().isBefore(window.until())) {
            return Optional.of(ExclusionReason.JOINED_AFTER_CLOSING);
        }
        if (!candidate.registered()) {
            return Optional.of(ExclusionReason.REGISTRATION_MISSING);
        }
        return switch (candidate.membership()) {
            case REVOKED -> Optional.of(ExclusionReason.BARRED);
            case PARTICIPANT -> Optional.of(ExclusionReason.ALREADY_PARTICIPANT);
            case NONE -> judgePerson(candidate, window.closingYear());
        };
    }

    private Optional<ExclusionReason> judgePerson(Candidate candidate, int year) {
        int age = year - candidate.birthYear();
        if (age < minimumAge) {
            return Optional.of(ExclusionReason.TOO_YOUNG);
        }
        if (maximumAge > 0 && age > maximumAge) {
            return Optional.of(ExclusionReason.TOO_OLD);
        }
        if (candidate.occupationGroup().equals(STUDENT)) {
            return Optional.of(ExclusionReason.IN_FORMAL_EDUCATION);
        }
        return excludedOccupations.contains(candidate.occupationGroup())
                ? Optional.of(ExclusionReason.OCCUPATION_EXCLUDED)
                : Optional.empty();
    }

    /**
     * When entries of a wave count, by their own time.
     *
     * @param from inclusive, UTC
     * @param until exclusive, UTC
     * @param closingYear calendar year of the closing, in the programme's time zone, by which ages are counted
     */
    public record EntryWindow(Instant from, Instant until, int closingYear) {}
}
