package id.prakerja.selection.draw.draw;

import id.prakerja.selection.candidates.screening.Judgement;
import id.prakerja.selection.candidates.screening.Judgements;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveReadiness;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Ends the intake of a wave for good, in a short transaction of its own: it waits for entries that are being stored, and every
 * later one is marked as come after the freeze. It fixes by which rules and list versions the entries are judged. A draw that fails and is repeated draws from the same entries.
 */
@ApplicationScoped
class WaveFreeze {

    private final Pool pool;
    private final WaveStore waves;
    private final Judgements judgements;
    private final ProgrammeTime time;

    WaveFreeze(Pool pool, WaveStore waves, Judgements judgements, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.judgements = judgements;
        this.time = time;
    }

    /** Freezes a wave that may be drawn; fails with the reason if it may not. */
    Uni<Wave> freeze(int number) {
        return pool.withTransaction(tx -> waves.lock(tx, number).chain(wave -> {
            Instant now = time.now();
            Wave ready = WaveReadiness.toDraw(wave, now).orThrow();
            return tx.preparedQuery("update wave set frozen_at = coalesce(frozen_at, $2) where wave = $1")
                    .execute(Values.of(number, now))
                    .chain(() -> judgements.fix(tx, ready, Judgement.FREEZE, now))
                    .replaceWith(ready);
        }));
    }
}
