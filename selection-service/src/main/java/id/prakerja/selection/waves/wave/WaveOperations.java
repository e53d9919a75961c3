package id.prakerja.selection.waves.wave;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;

/** Moves a wave through its life by an operator's hand, each step one transaction with its publication. */
@ApplicationScoped
public class WaveOperations {

    private final Pool pool;
    private final WaveStore waves;
    private final WaveOverlap overlap;
    private final RandomnessSources randomness;
    private final RecoveryPool recovery;
    private final ProgrammeTime time;

    WaveOperations(
            Pool pool,
            WaveStore waves,
            WaveOverlap overlap,
            RandomnessSources randomness,
            RecoveryPool recovery,
            ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.overlap = overlap;
        this.randomness = randomness;
        this.recovery = recovery;
        this.time = time;
    }

    /**
     * Takes one step.
     *
     * @param number the wave
     * @param by account of the operator
     * @param step decides what becomes of the wave at the present time
     * @return the changed wave; fails with the step's refusal
     */
    public Uni<Wave> change(int number, String by, BiFunction<Wave, Instant, Decision<Wave>> step) {
        return change(number, by, step, (tx, changed) -> Uni.createFrom().voidItem());
    }

    /** Opens a wave, unless another one is open in its window. */
    Uni<Wave> open(int number, String by) {
        return change(
                number,
                by,
                Wave::open,
                (tx, open) -> overlap.refuse(
                        tx, number, open.terms().opensAt(), open.terms().closesAt()));
    }

    /** Extends a wave, unless another one opens before, or its public random value would be known before. */
    Uni<Wave> extend(int number, String by, Instant closesAt) {
        return change(
                number,
                by,
                (wave, now) -> wave.extend(closesAt, now),
                (tx, open) -> overlap.refuse(tx, number, open.terms().opensAt(), closesAt)
                        .chain(() -> randomness.refuseClosingAfter(tx, number, closesAt)));
    }

    /** Cancels a wave; seats that were released to it return to the recovery pool. */
    Uni<Wave> cancel(int number, String by, String reason) {
        return change(
                number,
                by,
                (wave, now) -> wave.cancel(reason, now),
                (tx, cancelled) -> recovery.takeBack(tx, number, cancelled.changedAt()));
    }

    private Uni<Wave> change(
            int number,
            String by,
            BiFunction<Wave, Instant, Decision<Wave>> step,
            BiFunction<SqlConnection, Wave, Uni<Void>> inTheSameTransaction) {
        return pool.withTransaction(tx -> waves.lock(tx, number)
                .map(wave -> step.apply(wave, time.now()).orThrow())
                .call(changed -> inTheSameTransaction.apply(tx, changed))
                .chain(changed -> waves.update(tx, changed, by)));
    }
}
