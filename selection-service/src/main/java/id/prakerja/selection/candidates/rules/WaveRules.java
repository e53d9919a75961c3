package id.prakerja.selection.candidates.rules;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows the rules of a wave. */
@ApplicationScoped
public class WaveRules {

    private static final String HISTORY = """
            select rules, changed_at from wave_rules where wave = $1 order by version
            """;

    private final Pool pool;

    WaveRules(Pool pool) {
        this.pool = pool;
    }

    /** Every version, in order; fails with {@code WAVE_UNKNOWN}. */
    Uni<List<WaveRulesView>> history(int wave) {
        return pool.preparedQuery(HISTORY)
                .execute(Values.of(wave))
                .map(rows -> Rows.list(rows, WaveRulesView::of))
                .invoke(versions -> {
                    if (versions.isEmpty()) {
                        throw Refusal.of(WaveProblem.WAVE_UNKNOWN, Integer.toString(wave))
                                .toException();
                    }
                });
    }
}
