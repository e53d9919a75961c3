package id.prakerja.selection.draw.draw;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.draw.draw.domain.DrawProblem;
import id.prakerja.selection.waves.randomness.RandomnessSources;
import id.prakerja.selection.waves.randomness.SeedVault;
import id.prakerja.selection.waves.wave.DrawProgressBoard;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.SeatGiving;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveReadiness;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Draws a wave: freeze, read, compute, write, and last the wave itself, in one transaction after the freeze, which is
 * also that of an approval. Killed anywhere it
 * leaves the wave closed and undrawn, to be drawn again from the same entries; once committed, drawn and published.
 *
 * <p>Only one draw runs at a time in the whole programme, so that no two can select the same person; a second one is refused
 * ({@link SeatGiving}).
 */
@Singleton
class DrawOperation extends WaveAction<DrawRequest> {

    private static final String COMPUTING = "COMPUTING";

    private static final String JOINED = "select count(*) from wave_entry where wave = $1 and not after_freeze";

    private final Pool pool;
    private final Vertx vertx;
    private final WaveStore waves;
    private final SeedVault vault;
    private final RandomnessSources randomness;
    private final WaveFreeze freeze;
    private final FrozenEntriesReader reader;
    private final OutcomeWriter writer;
    private final DrawProgressBoard progress;
    private final ProgrammeTime time;

    DrawOperation(
            Pool pool,
            Vertx vertx,
            WaveStore waves,
            WaveReads reads,
            SeedVault vault,
            RandomnessSources randomness,
            WaveFreeze freeze,
            FrozenEntriesReader reader,
            OutcomeWriter writer,
            DrawProgressBoard progress,
            ProgrammeTime time) {
        super("DRAW", DrawRequest.class, waves, reads);
        this.pool = pool;
        this.vertx = vertx;
        this.waves = waves;
        this.vault = vault;
        this.randomness = randomness;
        this.freeze = freeze;
        this.reader = reader;
        this.writer = writer;
        this.progress = progress;
        this.time = time;
    }

    /** Fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code DRAW_TOO_EARLY}, or as {@link RandomnessSources#take} refuses. */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, DrawRequest request) {
        return waves.get(tx, number)
                .map(wave -> WaveReadiness.toDraw(wave, time.now()).orThrow())
                .call(wave -> publicValue(tx, number, request))
                .chain(wave -> tx.preparedQuery(JOINED)
                        .execute(Values.of(number))
                        .map(rows -> Map.of(
                                "quota", wave.terms().quota(),
                                "joined", rows.iterator().next().getLong(0))));
    }

    /** Draws; fails as {@link #examine} does, or with {@code DRAW_RUNNING}. */
    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, DrawRequest request, String by) {
        return claim(tx)
                .chain(() -> publicValue(tx, number, request))
                .call(() -> randomness.keepProof(tx, number, request.given()))
                .chain(value -> freeze.freeze(number)
                        .chain(wave -> reader.read(tx, wave).chain(frozen -> draw(tx, wave, frozen, value, by))))
                .replaceWithVoid();
    }

    private Uni<PublicValue> publicValue(SqlConnection tx, int wave, DrawRequest request) {
        return randomness
                .take(tx, wave, request.given())
                .map(announced -> PublicValue.of(announced, request.publicRandomness()));
    }

    private static Uni<Void> claim(SqlConnection tx) {
        return SeatGiving.tryClaim(tx)
                .invoke(claimed -> {
                    if (!claimed) {
                        throw Refusal.of(DrawProblem.DRAW_RUNNING).toException();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Wave> draw(SqlConnection tx, Wave wave, FrozenEntries frozen, PublicValue value, String by) {
        int number = wave.number();
        return progress.note(number, COMPUTING, 0, frozen.size())
                .chain(() -> Uni.combine()
                        .all()
                        .unis(waves.provinces(pool, number), waves.sealedSeed(pool, number))
                        .asTuple())
                .chain(inputs -> vertx.executeBlocking(() -> DrawnWave.compute(
                        wave, frozen, inputs.getItem1(), vault.open(number, inputs.getItem2()), value)))
                .call(drawn -> writer.write(tx, number, frozen, drawn))
                .chain(drawn -> waves.lock(tx, number)
                        .map(closed -> closed.drawn(drawn.record(frozen, value, time.now()))
                                .orThrow())
                        .chain(changed -> waves.update(tx, changed, by)));
    }
}
