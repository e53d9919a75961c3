package id.prakerja.selection.waves.steps;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.randomness.RandomnessSources;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveOverlap;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Keeps a wave open for longer, unless another one opens before, or its public random value would be known before. */
@Singleton
class Extension extends WaveStep<ExtendWaveRequest> {

    private final WaveOverlap overlap;
    private final RandomnessSources randomness;
    private final ProgrammeTime time;

    Extension(WaveStore waves, WaveReads reads, WaveOverlap overlap, RandomnessSources randomness, ProgrammeTime time) {
        super("EXTENSION", ExtendWaveRequest.class, waves, reads, time);
        this.overlap = overlap;
        this.randomness = randomness;
        this.time = time;
    }

    @Override
    Decision<Wave> decide(Wave wave, ExtendWaveRequest request, Instant now) {
        return time.oneOf(request.closesAt(), request.closesAtLocal()).then(closesAt -> wave.extend(closesAt, now));
    }

    @Override
    Uni<Void> refuse(SqlConnection tx, Wave extended) {
        Instant closesAt = extended.terms().closesAt();
        return overlap.refuse(tx, extended.number(), extended.terms().opensAt(), closesAt)
                .chain(() -> randomness.refuseUnlessAfter(tx, extended));
    }
}
