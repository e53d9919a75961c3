package id.prakerja.selection.candidates.rules;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Shows the rules of a wave. */
@ApplicationScoped
public class WaveRules {

    private static final String HISTORY = """
            select rules, changed_at, changed_by from wave_rules where wave = $1 order by version
            """;

    private final Pool pool;

    WaveRules(Pool pool) {
        this.pool = pool;
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
