package id.prakerja.selection.waves.randomness;

import id.prakerja.selection.waves.randomness.domain.RandomnessSource;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Announces where a draw's public random value will come from. Who could do so alone could choose a convenient one. */
@Singleton
class RandomnessAnnouncement extends WaveAction<RandomnessRequest> {

    private final WaveStore waves;
    private final RandomnessSources sources;
    private final ProgrammeTime time;

    RandomnessAnnouncement(WaveStore waves, WaveReads reads, RandomnessSources sources, ProgrammeTime time) {
        super("RANDOMNESS", RandomnessRequest.class, waves, reads);
        this.waves = waves;
        this.sources = sources;
        this.time = time;
    }

    /** Fails with {@code WAVE_UNKNOWN}, or as the request or the domain refuses. */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, RandomnessRequest request) {
        RandomnessSource source = request.toSource(sources);
        return waves.get(tx, number)
                .invoke(wave -> source.announceFor(wave).orThrow())
                .chain(wave -> sources.show(tx, number))
                .map(present -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("sourceBefore", present.source());
                    facts.put("source", source.source());
                    facts.put("availableAt", source.availableAt() == null ? "with the freeze" : source.availableAt());
                    return facts;
                });
    }

    /** Announces and publishes; the wave's lock keeps it from opening meanwhile. */
    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, RandomnessRequest request, String by) {
        RandomnessSource source = request.toSource(sources);
        return waves.lock(tx, number)
                .invoke(wave -> source.announceFor(wave).orThrow())
                .call(() -> sources.keep(tx, number, source, by))
                .chain(wave -> waves.update(tx, wave.republished(time.now()), by))
                .replaceWithVoid();
    }

    @Override
    protected Uni<RandomnessView> show(SqlClient client, int number) {
        return sources.show(client, number);
    }
}
