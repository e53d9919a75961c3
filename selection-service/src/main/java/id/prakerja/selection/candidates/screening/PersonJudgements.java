package id.prakerja.selection.candidates.screening;

import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells how the rules judge one person now, so that a mistake can be mended before the freeze. */
@ApplicationScoped
public class PersonJudgements {

    private final Pool pool;
    private final WaveStore waves;
    private final Judgements judgements;
    private final Screening screening;
    private final ProgrammeTime time;

    PersonJudgements(Pool pool, WaveStore waves, Judgements judgements, Screening screening, ProgrammeTime time) {
        this.pool = pool;
        this.waves = waves;
        this.judgements = judgements;
        this.screening = screening;
        this.time = time;
    }

    /** Judges; fails with {@code WAVE_UNKNOWN} or {@code LIST_NOT_HELD}. */
    Uni<PersonJudgementView> of(int number, UUID person) {
        return waves.get(pool, number)
                .chain(wave -> judgements
                        .present(pool, wave, "PERSON", time.now())
                        .chain(judgement -> judge(wave, person, judgement)));
    }

    private Uni<PersonJudgementView> judge(Wave wave, UUID person, Judgement judgement) {
        List<Screened> found = new ArrayList<>();
        return pool.withTransaction(tx -> screening.judge(
                        tx,
                        wave,
                        judgement,
                        People.of(List.of(person)),
                        found::add,
                        done -> Uni.createFrom().voidItem()))
                .map(ignored -> found.isEmpty()
                        ? PersonJudgementView.notJoined(wave.number(), person, judgement)
                        : PersonJudgementView.of(wave.number(), found.get(0), judgement));
    }
}
