package id.prakerja.runner.conformance;

import java.util.List;

/** What a trial has found, as tests compare it: each fault of a simulator is to break exactly one rule. */
final class Findings {

    private Findings() {}

    /** The rules that are not kept, each tried now. */
    static List<String> broken(List<Rule> rules) {
        return rules.stream()
                .map(Rule::tried)
                .filter(finding -> !finding.kept())
                .map(Rule.Finding::rule)
                .toList();
    }

    /** The one rule that a fault is to break; none for a partner without a fault, whose rule is null. */
    static List<String> expected(String broken) {
        return broken == null ? List.of() : List.of(broken);
    }
}
