package id.prakerja.selection.waves.eligibility.domain;

import java.util.Optional;
import java.util.Set;

/** One rule of a wave on who may be drawn, with its parameters. */
public sealed interface EligibilityRule {

    /** Judges a registered person. */
    Optional<Exclusion> judge(Candidate candidate);

    /**
     * Nobody younger on the day of joining.
     *
     * @param years the youngest age, in completed years
     */
    record MinimumAge(int years) implements EligibilityRule {
        @Override
        public Optional<Exclusion> judge(Candidate candidate) {
            return excluded(candidate.age() < years, ExclusionReason.TOO_YOUNG, null);
        }
    }

    /**
     * Nobody older on the day of joining; who has that age is still eligible.
     *
     * @param years the oldest age, in completed years
     */
    record MaximumAge(int years) implements EligibilityRule {
        @Override
        public Optional<Exclusion> judge(Candidate candidate) {
            return excluded(candidate.age() > years, ExclusionReason.TOO_OLD, null);
        }
    }

    /**
     * Nobody in formal education, by the declared occupation group.
     *
     * @param groups the groups that mean education
     */
    record FormalEducation(Set<String> groups) implements EligibilityRule {
        /** Keeps an unchangeable copy of the groups. */
        public FormalEducation {
            groups = Set.copyOf(groups);
        }

        @Override
        public Optional<Exclusion> judge(Candidate candidate) {
            return excluded(groups.contains(candidate.occupationGroup()), ExclusionReason.IN_FORMAL_EDUCATION, null);
        }
    }

    /**
     * Nobody of an occupation group that cannot receive the programme.
     *
     * @param groups those groups
     */
    record Occupation(Set<String> groups) implements EligibilityRule {
        /** Keeps an unchangeable copy of the groups. */
        public Occupation {
            groups = Set.copyOf(groups);
        }

        @Override
        public Optional<Exclusion> judge(Candidate candidate) {
            return excluded(groups.contains(candidate.occupationGroup()), ExclusionReason.OCCUPATION_EXCLUDED, null);
        }
    }

    /**
     * What an exclusion list means: nobody on it is drawn, or whoever is on it does not belong to the priority share (other
     * aid lowered the priority in 2020 and excludes since 2021).
     *
     * @param list name of the list
     * @param effect what being on it means
     * @param required whether nothing may be decided while no version of the list is held
     */
    record ListMembership(String list, ListEffect effect, boolean required) implements EligibilityRule {
        @Override
        public Optional<Exclusion> judge(Candidate candidate) {
            return excluded(effect == ListEffect.EXCLUDES && isOn(candidate), ExclusionReason.ofList(list), list);
        }

        /** Whether the person loses the priority by it. */
        boolean lowersPriority(Candidate candidate) {
            return effect == ListEffect.LOWERS_PRIORITY && isOn(candidate);
        }

        private boolean isOn(Candidate candidate) {
            return candidate.exclusionLists().contains(list);
        }
    }

    /** What being on an exclusion list means. */
    enum ListEffect {
        /** Not drawn. */
        EXCLUDES,
        /** Drawn, but not on the priority share. */
        LOWERS_PRIORITY
    }

    private static Optional<Exclusion> excluded(boolean isExcluded, ExclusionReason reason, String list) {
        return isExcluded ? Optional.of(new Exclusion(reason, list)) : Optional.empty();
    }
}
