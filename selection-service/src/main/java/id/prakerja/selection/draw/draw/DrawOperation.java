package id.prakerja.selection.draw.draw;

import id.prakerja.draw.selftest.domain.PrivateTraits;
import id.prakerja.draw.selftest.domain.SelfTests;
import id.prakerja.refusal.Refusal;
import id.prakerja.selection.draw.draw.domain.DrawProblem;
import id.prakerja.selection.draw.freeze.FrozenList;
import id.prakerja.selection.draw.freeze.FrozenLists;
import id.prakerja.selection.draw.selftest.TraitBlocks;
import id.prakerja.selection.waves.randomness.RandomnessSources;
import id.prakerja.selection.waves.secret.WaveSecrets;
import id.prakerja.selection.waves.wave.DrawProgressBoard;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.SeatGiving;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveReadiness;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Draws a wave whose list is frozen: read, compute, write, and last the wave itself, in one transaction. Killed anywhere it leaves the wave
 * frozen and undrawn, to be drawn again from the same list with the same value; once committed, drawn and published. It happens by itself
 * ({@link DrawCalendar}); two people make it with a value that they hand in where it cannot be fetched.
 *
 * <p>Only one draw runs at a time in the whole programme; a second one is refused ({@link SeatGiving}).
 */
@Singleton
class DrawOperation extends WaveAction<DrawRequest> {

    private static final String COMPUTING = "COMPUTING";

    private final Pool pool;
    private final Vertx vertx;
    private final WaveStore waves;
    private final WaveSecrets secrets;
    private final RandomnessSources randomness;
    private final FrozenLists lists;
    private final TraitBlocks traits;
    private final OutcomeWriter writer;
    private final DrawProgressBoard progress;
    private final ProgrammeTime time;

    DrawOperation(
            Pool pool,
            Vertx vertx,
            WaveStore waves,
            WaveReads reads,
            WaveSecrets secrets,
            RandomnessSources randomness,
            FrozenLists lists,
            TraitBlocks traits,
            OutcomeWriter writer,
            DrawProgressBoard progress,
            ProgrammeTime time) {
        super("DRAW", DrawRequest.class, waves, reads);
        this.pool = pool;
        this.vertx = vertx;
        this.waves = waves;
        this.secrets = secrets;
        this.randomness = randomness;
        this.lists = lists;
        this.traits = traits;
        this.writer = writer;
        this.progress = progress;
        this.time = time;
    }

    /**
     * Fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE}, {@code DRAW_TOO_EARLY}, {@code WAVE_NOT_FROZEN}, or as
     * {@link RandomnessSources#refuseUnless} refuses.
     */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, DrawRequest request) {
        return ready(tx, number, request)
                .map(wave -> Map.of(
                        "quota", wave.terms().quota(), "joined", wave.freeze().joined()));
    }

    /** Draws; fails as {@link #examine} does, or with {@code DRAW_RUNNING}. */
    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, DrawRequest request, String by) {
        return claim(tx)
                .chain(() -> ready(tx, number, request))
                .call(() -> randomness.keepProof(tx, number, request.given()))
                .chain(wave -> lists.read(tx, number, wave.freeze())
                        .chain(frozen -> draw(tx, wave, frozen, request.publicRandomness(), by)))
                .replaceWithVoid();
    }

    private Uni<Wave> ready(SqlConnection tx, int number, DrawRequest request) {
        return waves.get(tx, number)
                .map(wave -> WaveReadiness.toDraw(wave, time.now()).orThrow())
                .invoke(wave -> randomness.refuseUnless(wave.freeze().value(), request.given()));
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

    private Uni<Wave> draw(SqlConnection tx, Wave wave, FrozenList frozen, String value, String by) {
        int number = wave.number();
        return progress.note(number, COMPUTING, 0, frozen.entries().size())
                .chain(() -> Uni.combine()
                        .all()
                        .unis(
                                waves.provinces(pool, number),
                                secrets.seed(pool, number),
                                vertx.executeBlocking(frozen::placesByApplicant)
                                        .chain(order -> traits.take(tx, number, order)))
                        .asTuple())
                .chain(inputs -> vertx.executeBlocking(
                                () -> DrawnWave.compute(wave, frozen, inputs.getItem1(), inputs.getItem2(), value))
                        .chain(drawn -> writeAndTest(tx, wave, frozen, drawn, inputs.getItem3())
                                .chain(done -> waves.lock(tx, number)
                                        .map(closed -> closed.drawn(drawn.record(
                                                        closed, done.getItem1(), done.getItem2(), value, time.now()))
                                                .orThrow()))))
                .chain(changed -> waves.update(tx, changed, by));
    }

    /** While the database is at work on what is written, the order is tested. */
    private Uni<Tuple2<byte[], SelfTests>> writeAndTest(
            SqlConnection tx, Wave wave, FrozenList frozen, DrawnWave drawn, PrivateTraits traits) {
        return Uni.combine()
                .all()
                .unis(
                        writer.write(tx, wave.number(), frozen, drawn),
                        vertx.executeBlocking(() -> drawn.test(wave, traits), false))
                .asTuple();
    }
}
