package id.prakerja.selection.waves.steps;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveOverlap;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.WaveView;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;

/** Steps that one operator takes, since they change nobody's chances: each one transaction with its publication. */
@ApplicationScoped
class WaveSteps {

    private final Pool pool;
    private final WaveStore waves;
    private final WaveReads reads;
    private final WaveOverlap overlap;
    private final ProgrammeTime time;

    WaveSteps(Pool pool, WaveStore waves, WaveReads reads, WaveOverlap overlap, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.reads = reads;
        this.overlap = overlap;
        this.time = time;
    }

    /** Opens a wave, unless another one is open in its window. */
    Uni<WaveView> open(int number, String by) {
        return change(
                number,
                by,
                Wave::open,
                (tx, open) -> overlap.refuse(
                        tx, number, open.terms().opensAt(), open.terms().closesAt()));
    }

    /** Makes the result public. */
    Uni<WaveView> announce(int number, String by) {
        return change(
                number, by, Wave::announce, (tx, announced) -> Uni.createFrom().voidItem());
    }

    private Uni<WaveView> change(
            int number,
            String by,
            BiFunction<Wave, Instant, Decision<Wave>> step,
            BiFunction<SqlConnection, Wave, Uni<Void>> refusal) {
        return pool.withTransaction(tx -> waves.lock(tx, number)
                .map(wave -> step.apply(wave, time.now()).orThrow())
                .call(changed -> refusal.apply(tx, changed))
                .chain(changed -> waves.update(tx, changed, by))
                .chain(() -> reads.show(tx, number)));
    }
}
