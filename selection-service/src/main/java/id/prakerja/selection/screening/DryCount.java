package id.prakerja.selection.screening;

import id.prakerja.selection.screening.DryRunResult.Counting;
import id.prakerja.selection.wave.ProgrammeTime;
import id.prakerja.selection.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.LongFunction;

/** Counts how many of a wave's entries its rules would exclude now. Nothing is fixed and nothing is written. */
@ApplicationScoped
public class DryCount {

    private static final String STAGE = "DRY_RUN";

    private final Judgements judgements;
    private final Screening screening;
    private final ProgrammeTime time;

    DryCount(Judgements judgements, Screening screening, ProgrammeTime time) {
        this.judgements = judgements;
        this.screening = screening;
        this.time = time;
    }

    /**
     * Counts, where every list that the rules require is held.
     *
     * @param tx open transaction
     * @param wave the wave with the rules to try
     * @return the counts; empty where a required list is not held
     */
    public Uni<Optional<DryRunResult>> tryRules(SqlConnection tx, Wave wave) {
        return judgements
                .requiredListsHeld(tx, wave, STAGE, time.now())
                .chain(held -> held
                        ? count(tx, wave, done -> Uni.createFrom().voidItem()).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** Counts; tells after every chunk how many have passed. Fails with {@code LIST_NOT_HELD}. */
    Uni<DryRunResult> count(SqlConnection tx, Wave wave, LongFunction<Uni<Void>> progress) {
        Counting counting = new Counting();
        return judgements
                .present(tx, wave, STAGE, time.now())
                .call(judgement -> screening.judge(tx, wave, judgement, People.ENTRIES, counting::add, progress))
                .map(counting::result);
    }
}
