package id.prakerja.selection.draw;

import id.prakerja.selection.wave.ProgrammeTime;
import id.prakerja.selection.wave.WaveStore;
import id.prakerja.selection.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Ends the intake of a wave for good, in a short transaction of its own: it waits for entries that are being stored, and every
 * later one is marked as come after the freeze. A draw that fails and is repeated draws from the same entries.
 */
@ApplicationScoped
class WaveFreeze {

    private final Pool pool;
    private final WaveStore waves;
    private final ProgrammeTime time;

    WaveFreeze(Pool pool, WaveStore waves, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.time = time;
    }

    /** Freezes a wave that may be drawn; fails with the reason if it may not. */
    Uni<Wave> freeze(int number) {
        return pool.withTransaction(tx -> waves.lock(tx, number).chain(wave -> {
            Instant now = time.now();
            Wave ready = wave.readyToDraw(now).orThrow();
            return tx.preparedQuery("update wave set frozen_at = coalesce(frozen_at, $2) where wave = $1")
                    .execute(Tuple.of(number, now.atOffset(ZoneOffset.UTC)))
                    .replaceWith(ready);
        }));
    }
}
