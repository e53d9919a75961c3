package id.prakerja.selection.waves.planning;

import id.prakerja.selection.waves.eligibility.domain.EligibilityRule;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.FormalEducation;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.ListEffect;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.ListMembership;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.MaximumAge;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.MinimumAge;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRule.Occupation;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.wave.WaveConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rule set of a wave that is planned without one: the programme's own, from the configuration. */
final class DefaultRules {

    /** The declared occupation group of people in formal education. */
    private static final String STUDENT = "STUDENT";

    private DefaultRules() {}

    static EligibilityRules of(WaveConfig config) {
        List<EligibilityRule> rules = new ArrayList<>();
        rules.add(new MinimumAge(config.minimumAge()));
        if (config.maximumAge() > 0) {
            rules.add(new MaximumAge(config.maximumAge()));
        }
        rules.add(new FormalEducation(Set.of(STUDENT)));
        rules.add(new Occupation(config.excludedOccupations()));
        addLists(rules, config.excludingLists(), ListEffect.EXCLUDES);
        addLists(rules, config.priorityLoweringLists(), ListEffect.LOWERS_PRIORITY);
        return new EligibilityRules(1, config.prioritySource(), rules);
    }

    private static void addLists(List<EligibilityRule> rules, Set<String> lists, ListEffect effect) {
        lists.stream().sorted().forEach(list -> rules.add(new ListMembership(list, effect, false)));
    }
}
