package id.prakerja.selection.candidates.screening;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import id.prakerja.selection.waves.eligibility.domain.EligibilityProblem;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Tries rules on the entries of a wave before it is frozen, without any effect. Progress and result are kept, the last of each
 * wave, so that every replica can show them.
 */
@ApplicationScoped
public class DryRuns {

    private static final String START = """
            insert into dry_run (wave, started_at, started_by, rules, done, total)
            select $1, $2, $3, $4, 0, coalesce(sum(arrived), 0) from wave_entry_count where wave = $1
                on conflict (wave) do update
               set started_at = excluded.started_at, started_by = excluded.started_by, rules = excluded.rules, done = 0,
                   total = excluded.total, finished_at = null, result = null
            """;

    /** One that has been overtaken by another writes nothing more. */
    private static final String NOTE = """
            update dry_run set done = $3 where wave = $1 and started_at = $2 and finished_at is null
            """;

    private static final String FINISH = """
            update dry_run set finished_at = $3, result = $4, done = $5 where wave = $1 and started_at = $2
            """;

    private static final String SHOW = """
            select started_at, started_by, rules, done, total, finished_at, result from dry_run where wave = $1
            """;

    private final Pool pool;
    private final WaveStore waves;
    private final DryCount counts;
    private final ProgrammeTime time;

    DryRuns(Pool pool, WaveStore waves, DryCount counts, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.counts = counts;
        this.time = time;
    }

    /** Tries rules; fails with {@code WAVE_UNKNOWN}, {@code WAVE_FROZEN}, {@code RULE_INCOMPLETE} or {@code LIST_NOT_HELD}. */
    Uni<DryRunView> run(int number, RuleSetSpec request, String by) {
        Instant startedAt = time.now();
        return refuseFrozen(number)
                .chain(() -> waves.get(pool, number))
                .map(wave -> request == null ? wave : wave.withRules(tried(wave, request)))
                .call(wave -> pool.preparedQuery(START)
                        .execute(Values.of(
                                number,
                                startedAt,
                                by,
                                RuleSetSpec.json(wave.terms().rules()))))
                .chain(wave -> count(wave, startedAt))
                .chain(() -> show(number));
    }

    private static EligibilityRules tried(Wave wave, RuleSetSpec request) {
        return new EligibilityRules(wave.terms().rules().version(), request.priority(), request.toRules());
    }

    private Uni<Void> refuseFrozen(int number) {
        return pool.preparedQuery("select frozen_at from wave where wave = $1")
                .execute(Values.of(number))
                .invoke(rows -> rows.forEach(row -> {
                    if (row.getValue("frozen_at") != null) {
                        throw Refusal.of(EligibilityProblem.WAVE_FROZEN, Integer.toString(number))
                                .toException();
                    }
                }))
                .replaceWithVoid();
    }

    private Uni<Void> count(Wave wave, Instant startedAt) {
        int number = wave.number();
        return pool.withTransaction(tx -> counts.count(tx, wave, done -> note(number, startedAt, done)))
                .chain(result -> {
                    long judged = result.eligible()
                            + result.excludedByReason().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum();
                    return pool.preparedQuery(FINISH)
                            .execute(Values.of(number, startedAt, time.now(), DryRunView.json(result), judged));
                })
                .replaceWithVoid();
    }

    private Uni<Void> note(int wave, Instant startedAt, long done) {
        return pool.preparedQuery(NOTE)
                .execute(Values.of(wave, startedAt, done))
                .replaceWithVoid();
    }

    /** The last dry run of a wave; fails with {@code DRY_RUN_UNKNOWN} if there was none. */
    Uni<DryRunView> show(int wave) {
        return pool.preparedQuery(SHOW).execute(Values.of(wave)).map(rows -> {
            for (Row row : rows) {
                return DryRunView.of(wave, row);
            }
            throw Refusal.of(EligibilityProblem.DRY_RUN_UNKNOWN, Integer.toString(wave))
                    .toException();
        });
    }
}
