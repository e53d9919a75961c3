package id.prakerja.selection.draw;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.draw.domain.DrawProblem;
import id.prakerja.selection.wave.DrawProgressBoard;
import id.prakerja.selection.wave.ProgrammeTime;
import id.prakerja.selection.wave.SeedVault;
import id.prakerja.selection.wave.WaveStore;
import id.prakerja.selection.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Draws a wave: freeze, read, compute, write, and last the wave itself, in one transaction after the freeze. Killed anywhere it
 * leaves the wave closed and undrawn, to be drawn again from the same entries; once committed, drawn and published.
 *
 * <p>Only one draw runs at a time in the whole programme, so that no two can select the same person; a second one is refused.
 * The right to run is an advisory lock of the transaction, which the database itself takes back when a process dies.
 */
@ApplicationScoped
public class DrawOperation {

    /** Number of the advisory lock, the same in every replica. */
    private static final long LOCK = 0x6472_6177L;

    private static final String COMPUTING = "COMPUTING";

    private final Pool pool;
    private final Vertx vertx;
    private final WaveStore waves;
    private final SeedVault vault;
    private final WaveFreeze freeze;
    private final FrozenEntriesReader reader;
    private final OutcomeWriter writer;
    private final DrawProgressBoard progress;
    private final ProgrammeTime time;

    DrawOperation(
            Pool pool,
            Vertx vertx,
            WaveStore waves,
            SeedVault vault,
            WaveFreeze freeze,
            FrozenEntriesReader reader,
            OutcomeWriter writer,
            DrawProgressBoard progress,
            ProgrammeTime time) {
        this.pool = pool;
        this.vertx = vertx;
        this.waves = waves;
        this.vault = vault;
        this.freeze = freeze;
        this.reader = reader;
        this.writer = writer;
        this.progress = progress;
        this.time = time;
    }

    /** Draws; fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code DRAW_TOO_EARLY} or {@code DRAW_RUNNING}. */
    Uni<Wave> draw(int number, DrawRequest request, String by) {
        return pool.withTransaction(tx -> claim(tx)
                .chain(() -> freeze.freeze(number))
                .chain(wave -> reader.read(tx, wave).chain(frozen -> draw(tx, wave, frozen, request, by))));
    }

    private static Uni<Void> claim(SqlConnection tx) {
        return tx.preparedQuery("select pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw Refusal.of(DrawProblem.DRAW_RUNNING).toException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Wave> draw(SqlConnection tx, Wave wave, FrozenEntries frozen, DrawRequest request, String by) {
        int number = wave.number();
        return progress.note(number, COMPUTING, 0, frozen.size())
                .chain(() -> Uni.combine()
                        .all()
                        .unis(waves.provinces(pool, number), waves.sealedSeed(pool, number))
                        .asTuple())
                .chain(inputs -> vertx.executeBlocking(() -> DrawnWave.compute(
                        wave, frozen, inputs.getItem1(), vault.open(number, inputs.getItem2()), request)))
                .call(drawn -> writer.write(tx, number, frozen, drawn))
                .chain(drawn -> waves.lock(tx, number)
                        .map(closed -> closed.drawn(drawn.record(frozen, request, time.now()))
                                .orThrow())
                        .chain(changed -> waves.update(tx, changed, by)));
    }
}
