package id.prakerja.selection.wave;

import id.prakerja.selection.wave.domain.Decision;
import id.prakerja.selection.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;

/** Moves a wave through its life by an operator's hand, each step one transaction with its publication. */
@ApplicationScoped
public class WaveOperations {

    private final Pool pool;
    private final WaveStore waves;
    private final ProgrammeTime time;

    WaveOperations(Pool pool, WaveStore waves, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
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
        return pool.withTransaction(tx -> waves.lock(tx, number)
                .map(wave -> step.apply(wave, time.now()).orThrow())
                .chain(changed -> waves.update(tx, changed, by)));
    }
}
