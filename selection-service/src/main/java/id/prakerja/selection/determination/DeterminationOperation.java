package id.prakerja.selection.determination;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.determination.domain.DeterminationProblem;
import id.prakerja.selection.wave.ProgrammeTime;
import id.prakerja.selection.wave.WaveStore;
import id.prakerja.selection.wave.domain.Wave;
import id.prakerja.selection.wave.domain.WaveProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Determines a wave: its participants, their events and the wave itself in one transaction. It has happened as a whole or not
 * at all, wherever the process is killed, and so each person is published exactly once; the outbox does the rest.
 */
@ApplicationScoped
public class DeterminationOperation {

    /** Number of the advisory lock, the same in every replica. */
    private static final long LOCK = 0x6465_7465L;

    private final Pool pool;
    private final WaveStore waves;
    private final SelectedPublication publication;
    private final ProgrammeTime time;

    DeterminationOperation(Pool pool, WaveStore waves, SelectedPublication publication, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.publication = publication;
        this.time = time;
    }

    /**
     * Determines; fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code NOTICE_TOO_EARLY}, {@code DECREE_USED} or {@code
     * DETERMINATION_RUNNING}.
     */
    Uni<Wave> determine(int number, DetermineWaveRequest request, String by) {
        return pool.withTransaction(tx -> claim(tx)
                .chain(() -> waves.get(tx, number))
                .map(wave -> decide(wave, request))
                .call(wave -> refuseUsedDecree(tx, wave))
                .call(wave -> publication.publish(tx, wave))
                // The wave comes last: its lock holds up late entries, and the statements before take a while.
                .call(() -> waves.lock(tx, number))
                .chain(wave -> waves.update(tx, wave, by)));
    }

    private Wave decide(Wave wave, DetermineWaveRequest request) {
        Instant now = time.now();
        Instant noticeAt = request.noticeAt() == null ? now : request.noticeAt();
        return wave.determine(request.decree(), noticeAt, now).orThrow();
    }

    private static Uni<Void> claim(SqlConnection tx) {
        return tx.preparedQuery("select pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw Refusal.of(DeterminationProblem.DETERMINATION_RUNNING)
                                .toException();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> refuseUsedDecree(SqlConnection tx, Wave wave) {
        String decree = wave.determination().decree();
        return tx.preparedQuery("select 1 from wave where decree = $1 and wave <> $2")
                .execute(Tuple.of(decree, wave.number()))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw Refusal.of(WaveProblem.DECREE_USED, decree).toException();
                    }
                })
                .replaceWithVoid();
    }
}
