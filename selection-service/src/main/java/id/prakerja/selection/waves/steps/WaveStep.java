package id.prakerja.selection.waves.steps;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A step in a wave's life that two people decide: one transaction with its publication. */
abstract class WaveStep<T> extends WaveAction<T> {

    private final WaveStore waves;
    private final ProgrammeTime time;

    WaveStep(String kind, Class<T> contentType, WaveStore waves, WaveReads reads, ProgrammeTime time) {
        super(kind, contentType, waves, reads);
        this.waves = waves;
        this.time = time;
    }

    /** What becomes of the wave at a time. */
    abstract Decision<Wave> decide(Wave wave, T request, Instant now);

    /** Refuses for what stands beside the wave. */
    Uni<Void> refuse(SqlConnection tx, Wave changed) {
        return Uni.createFrom().voidItem();
    }

    /** What follows in the same transaction. */
    Uni<Void> follow(SqlConnection tx, Wave changed) {
        return Uni.createFrom().voidItem();
    }

    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, T request) {
        return waves.get(tx, number)
                .chain(wave -> Uni.createFrom()
                        .item(() -> decide(wave, request, time.now()).orThrow())
                        .call(changed -> refuse(tx, changed))
                        .map(changed -> facts(wave, changed)));
    }

    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, T request, String by) {
        return waves.lock(tx, number)
                .map(wave -> decide(wave, request, time.now()).orThrow())
                .call(changed -> refuse(tx, changed))
                .call(changed -> follow(tx, changed))
                .chain(changed -> waves.update(tx, changed, by))
                .replaceWithVoid();
    }

    private static Map<String, ?> facts(Wave wave, Wave changed) {
        return new TreeMap<>(Map.of(
                "status", wave.status(),
                "statusAfter", changed.status(),
                "closesAt", wave.terms().closesAt(),
                "closesAtAfter", changed.terms().closesAt()));
    }
}
