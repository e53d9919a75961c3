package id.prakerja.selection.candidates.screening;

import id.prakerja.selection.candidates.screening.DryRunResult.Counting;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * Counts by the present rules of a wave and by others, reading its entries once. Rules that require a list which is not held count
     * nobody.
     *
     * @param others the rules to try
     * @return the counts by those of the rules whose lists are held
     */
    public Uni<Map<EligibilityRules, DryRunResult>> compare(SqlConnection tx, Wave wave, EligibilityRules others) {
        return judgements.newest(tx, wave, STAGE, time.now()).chain(judgement -> {
            Map<EligibilityRules, Counting> countings = Stream.of(wave.terms().rules(), others)
                    .filter(rules -> judgement.missing(rules).findAny().isEmpty())
                    .collect(Collectors.toMap(Function.identity(), rules -> new Counting()));
            return countings.isEmpty()
                    ? Uni.createFrom().item(Map.of())
                    : screening
                            .judge(
                                    tx,
                                    wave,
                                    judgement,
                                    People.ENTRIES,
                                    takers(countings),
                                    done -> Uni.createFrom().voidItem())
                            .replaceWith(() -> results(countings, judgement));
        });
    }

    private static Map<EligibilityRules, Consumer<Screened>> takers(Map<EligibilityRules, Counting> countings) {
        return countings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, counting -> counting.getValue()::add));
    }

    private static Map<EligibilityRules, DryRunResult> results(
            Map<EligibilityRules, Counting> countings, Judgement judgement) {
        return countings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, counting -> counting.getValue().result(judgement)));
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
