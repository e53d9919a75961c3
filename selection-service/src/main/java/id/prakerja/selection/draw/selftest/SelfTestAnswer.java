package id.prakerja.selection.draw.selftest;

import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveAction;
import id.prakerja.selection.waves.wave.WaveReads;
import id.prakerja.selection.waves.wave.WaveStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Map;

/** Two people answer for self-tests that failed; without that no decree follows. */
@Singleton
class SelfTestAnswer extends WaveAction<SelfTestAnswerRequest> {

    private final WaveStore waves;
    private final ProgrammeTime time;

    SelfTestAnswer(WaveStore waves, WaveReads reads, ProgrammeTime time) {
        super("SELF_TEST_ANSWER", SelfTestAnswerRequest.class, waves, reads);
        this.waves = waves;
        this.time = time;
    }

    /** Fails with {@code WAVE_UNKNOWN}, {@code WAVE_STATE} or {@code SELF_TESTS_NOT_FAILED}. */
    @Override
    protected Uni<Map<String, ?>> examine(SqlConnection tx, int number, SelfTestAnswerRequest request) {
        return waves.get(tx, number)
                .map(wave -> wave.answerSelfTests(request.reason(), time.now()).orThrow())
                .map(wave -> Map.of("failed", wave.draw().selfTests().failed()));
    }

    @Override
    protected Uni<Void> execute(SqlConnection tx, int number, SelfTestAnswerRequest request, String by) {
        return waves.lock(tx, number)
                .map(wave -> wave.answerSelfTests(request.reason(), time.now()).orThrow())
                .chain(answered -> waves.update(tx, answered, by))
                .replaceWithVoid();
    }
}
