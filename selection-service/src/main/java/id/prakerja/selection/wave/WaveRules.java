package id.prakerja.selection.wave;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.eligibility.RuleSetSpec;
import id.prakerja.selection.eligibility.domain.EligibilityRule;
import id.prakerja.selection.wave.domain.WaveProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Shows and changes the rules of a wave. */
@ApplicationScoped
public class WaveRules {

    private static final String HISTORY = """
            select rules, changed_at, changed_by from wave_rules where wave = $1 order by version
            """;

    private final Pool pool;
    private final WaveOperations operations;
    private final WaveReads reads;

    WaveRules(Pool pool, WaveOperations operations, WaveReads reads) {
        this.pool = pool;
        this.operations = operations;
        this.reads = reads;
    }

    /**
     * Changes the rules; fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code RULES_CHANGED} or {@code RULE_INCOMPLETE}.
     */
    Uni<WaveView> change(int wave, RuleSetSpec request, String by) {
        List<EligibilityRule> rules = request.toRules();
        int seen = request.version() == null ? 0 : request.version();
        return operations
                .change(wave, by, (present, now) -> present.changeRules(seen, request.priority(), rules, now))
                .chain(reads::show);
    }

    /** Every version, in order; fails with {@code WAVE_UNKNOWN}. */
    Uni<List<WaveRulesView>> history(int wave) {
        return pool.preparedQuery(HISTORY)
                .execute(Tuple.of(wave))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WaveRulesView::of)
                        .toList())
                .invoke(versions -> {
                    if (versions.isEmpty()) {
                        throw Refusal.of(WaveProblem.WAVE_UNKNOWN, Integer.toString(wave))
                                .toException();
                    }
                });
    }
}
