package id.prakerja.selection.candidates.rules;

import id.prakerja.selection.approval.Approvable;
import id.prakerja.selection.approval.domain.ProposalKind;
import id.prakerja.selection.candidates.screening.DryCount;
import id.prakerja.selection.candidates.screening.DryRunResult;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.eligibility.RuleSpec;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.WaveView;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a wave other rules while people can still join. Rules decide who can win, so the approver is shown what is added and taken away
 * and how many of those who have joined would be eligible before and after.
 */
@ApplicationScoped
class RulesChange implements Approvable<RulesRequest> {

    private final WaveStore waves;
    private final WaveReads reads;
    private final DryCount counts;
    private final ProgrammeTime time;

    RulesChange(WaveStore waves, WaveReads reads, DryCount counts, ProgrammeTime time) {
        this.waves = waves;
        this.reads = reads;
        this.counts = counts;
        this.time = time;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.RULES;
    }

    @Override
    public Class<RulesRequest> contentType() {
        return RulesRequest.class;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, int wave) {
        return waves.version(tx, wave);
    }

    /**
     * Fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code RULES_CHANGED} or {@code RULE_INCOMPLETE}. Rules that require a list
     * not held yet are no fault before the freeze; then there is nothing to count.
     */
    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, int number, RulesRequest request) {
        return waves.get(tx, number).chain(wave -> {
            Wave changed = change(wave, request);
            return counts.compare(tx, wave, changed.terms().rules()).map(counted -> facts(wave, changed, counted));
        });
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, int number, RulesRequest request, String by) {
        return waves.lock(tx, number)
                .chain(wave -> waves.update(tx, change(wave, request), by))
                .replaceWithVoid();
    }

    @Override
    public Uni<WaveView> show(int wave) {
        return reads.show(wave);
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
