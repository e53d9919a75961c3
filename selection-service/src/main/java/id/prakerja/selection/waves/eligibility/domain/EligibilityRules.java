package id.prakerja.selection.waves.eligibility.domain;

import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.ListMembership;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule set of a wave on who may be drawn. It belongs to the wave's terms and has a version, which decisions name, so that a
 * past decision can be repeated. Window, registration, membership and family card are judged in every wave; the rules of the set
 * come on top.
 *
 * @param version grows by one with each change, from 1
 * @param priority what makes a person belong to the priority share
 * @param rules in the order in which reasons are given
 */
public record EligibilityRules(int version, PrioritySource priority, List<EligibilityRule> rules) {

    /** Keeps an unchangeable copy of the rules. */
    public EligibilityRules {
        rules = List.copyOf(rules);
    }

    /**
     * The next version with other rules.
     *
     * @param newPriority what makes a person belong to the priority share
     * @param newRules the other rules
     * @return the rule set, one version later
     */
    public EligibilityRules next(PrioritySource newPriority, List<EligibilityRule> newRules) {
        return new EligibilityRules(version + 1, newPriority, newRules);
    }

    /**
     * Judges an entry.
     *
     * @param candidate entry and person
     * @param window when entries count
     * @param familyCap recipients per family card; 0 for no cap
     * @return every reason for which it is excluded, in the order: the entry, the membership, the person; none if it is eligible
     */
    public List<Exclusion> judge(Candidate candidate, EntryWindow window, int familyCap) {
        List<Exclusion> reasons = new ArrayList<>(0);
        if (candidate.joinedAt().isBefore(window.from())) {
            reasons.add(Exclusion.of(ExclusionReason.JOINED_BEFORE_OPENING));
        }
        if (!candidate.joinedAt().isBefore(window.until())) {
            reasons.add(Exclusion.of(ExclusionReason.JOINED_AFTER_CLOSING));
        }
        if (!candidate.registered()) {
            reasons.add(Exclusion.of(ExclusionReason.REGISTRATION_MISSING));
            return reasons;
        }
        membership(candidate).map(Exclusion::of).ifPresent(reasons::add);
        if (familyCap > 0 && candidate.familyRecipients() >= familyCap) {
            reasons.add(Exclusion.of(ExclusionReason.FAMILY_HAS_RECIPIENTS));
        }
        for (EligibilityRule rule : rules) {
            rule.judge(candidate).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<ExclusionReason> membership(Candidate candidate) {
        return switch (candidate.membership()) {
            case REVOKED -> Optional.of(ExclusionReason.BARRED);
            case PARTICIPANT -> Optional.of(ExclusionReason.ALREADY_PARTICIPANT);
            case NONE -> Optional.empty();
        };
    }

    /**
     * Whether a person belongs to the priority share.
     *
     * @param candidate what is known of the person
     * @return true if declared or listed as the rules ask, and on no list that lowers the priority
     */
    public boolean prioritises(Candidate candidate) {
        return priority.covers(candidate) && lists().noneMatch(list -> list.lowersPriority(candidate));
    }

    /**
     * The lists without which nothing may be decided.
     *
     * @return their names
     */
    public List<String> requiredLists() {
        return lists().filter(ListMembership::required)
                .map(ListMembership::list)
                .toList();
    }

    private Stream<ListMembership> lists() {
        return rules.stream().filter(ListMembership.class::isInstance).map(ListMembership.class::cast);
    }

    /**
     * When entries of a wave count, by their own time.
     *
     * @param from inclusive, UTC
     * @param until exclusive, UTC
     */
    public record EntryWindow(Instant from, Instant until) {}
}
