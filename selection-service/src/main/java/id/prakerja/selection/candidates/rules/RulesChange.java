package id.prakerja.selection.candidates.rules;

import id.prakerja.selection.candidates.screening.DryCount;
import id.prakerja.selection.candidates.screening.DryRunResult;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.eligibility.RuleSpec;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a wave other rules while people can still join. Rules decide who can win, so the approver is shown what is added and taken away
 * and how many of those who have joined would be eligible before and after.
 */
@Singleton
class RulesChange extends WaveAction<RulesRequest> {

    private final WaveStore waves;
    private final DryCount counts;
    private final ProgrammeTime time;

    RulesChange(WaveStore waves, WaveReads reads, DryCount counts, ProgrammeTime time) {
        super("RULES", RulesRequest.class, waves, reads);
        this.waves = waves;
        this.counts = counts;
        this.time = time;
    }

    /**
     * Fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code RULES_CHANGED} or {@code RULE_INCOMPLETE}. Rules that require a list
     * not held yet are no fault before the freeze; then there is nothing to count.
     */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, RulesRequest request) {
        return waves.get(tx, number).chain(wave -> {
            Wave changed = change(wave, request);
            return counts.compare(tx, wave, changed.terms().rules()).map(counted -> facts(wave, changed, counted));
        });
    }

    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, RulesRequest request, String by) {
        return waves.lock(tx, number)
                .chain(wave -> waves.update(tx, change(wave, request), by))
                .replaceWithVoid();
    }

    private Wave change(Wave wave, RulesRequest request) {
        return wave.changeRules(request.seen(), request.priority(), request.toRules(), time.now())
                .orThrow();
    }

    private static Map<String, ?> facts(Wave wave, Wave changed, Map<EligibilityRules, DryRunResult> counted) {
        List<RuleSpec> present = RuleSetSpec.of(wave.terms().rules()).rules();
        List<RuleSpec> wanted = RuleSetSpec.of(changed.terms().rules()).rules();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rulesVersionBefore", wave.terms().rules().version());
        facts.put("rulesVersion", changed.terms().rules().version());
        facts.put("priorityBefore", wave.terms().rules().priority());
        facts.put("priority", changed.terms().rules().priority());
        facts.put("rulesTakenAway", without(present, wanted));
        facts.put("rulesAdded", without(wanted, present));
        DryRunResult before = counted.get(wave.terms().rules());
        if (before != null) {
            facts.put("eligibleBefore", before.eligible());
            facts.put("prioritisedBefore", before.prioritised());
        }
        DryRunResult after = counted.get(changed.terms().rules());
        if (after != null) {
            facts.put("eligible", after.eligible());
            facts.put("prioritised", after.prioritised());
            facts.put("excludedByReason", after.excludedByReason());
        }
        return facts;
    }

    private static List<RuleSpec> without(List<RuleSpec> rules, List<RuleSpec> others) {
        return rules.stream().filter(rule -> !others.contains(rule)).toList();
    }
}
