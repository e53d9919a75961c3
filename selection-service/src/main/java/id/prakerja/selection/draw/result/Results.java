package id.prakerja.selection.draw.result;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.candidates.screening.Judgement;
import id.prakerja.selection.candidates.screening.Judgements;
import id.prakerja.selection.candidates.screening.ReasonView;
import id.prakerja.selection.draw.drawn.DrawnEntries;
import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import id.prakerja.selection.draw.result.domain.ResultReason;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import id.prakerja.selection.waves.secret.WaveSecrets;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;

/** Answers what became of a person in a wave. */
@ApplicationScoped
public class Results {

    private static final String RESULT = """
            select w.status, w.eligible, w.seed_commitment, w.revealed_seed, w.public_randomness, w.entry_root,
                   w.outcome_root, e.applicant_id is not null as joined, coalesce(e.after_freeze, false) as after_freeze,
                   x.reasons, coalesce(s.seated, false) as seated, s.determined, c.stage, c.reasons as second_reasons
              from wave w
              left join wave_entry e on e.wave = w.wave and e.applicant_id = $2
              left join excluded_entry x on x.wave = w.wave and x.applicant_id = $2
              left join seat s on s.wave = w.wave and s.applicant_id = $2
              left join determination_line c
                on c.wave = w.wave and c.applicant_id = $2 and c.action = 'EXCLUDED'
             where w.wave = $1
            """;

    private final Pool pool;
    private final Judgements judgements;
    private final DrawnEntries drawn;
    private final WaveSecrets secrets;

    Results(Pool pool, Judgements judgements, DrawnEntries drawn, WaveSecrets secrets) {
        this.pool = pool;
        this.judgements = judgements;
        this.drawn = drawn;
        this.secrets = secrets;
    }

    /** A person's result. Fails with {@code WAVE_UNKNOWN}. */
    Uni<ResultView> result(int wave, UUID applicant, boolean beforeAnnouncement) {
        return pool.preparedQuery(RESULT).execute(Values.of(wave, applicant)).chain(rows -> {
            if (rows.size() == 0) {
                throw Refusal.of(WaveProblem.WAVE_UNKNOWN, Integer.toString(wave))
                        .toException();
            }
            Row row = rows.iterator().next();
            ResultView withoutDraw = withoutDraw(wave, applicant, row, beforeAnnouncement);
            if (withoutDraw != null) {
                return Uni.createFrom().item(withoutDraw);
            }
            return row.getArrayOfStrings("reasons") == null
                    ? drawn(wave, applicant, row)
                    : excluded(wave, applicant, Judgement.FREEZE, row.getArrayOfStrings("reasons"), null);
        });
    }

    /** Excluded at the freeze, or after the draw. */
    private Uni<ResultView> excluded(int wave, UUID applicant, String stage, String[] reasons, DrawnEntryView draw) {
        return judgements
                .get(pool, wave, stage)
                .map(judgement -> ResultView.excluded(
                        wave, applicant, ReasonView.of(Arrays.stream(reasons).map(Exclusion::parse), judgement), draw));
    }

    /** The result of somebody who was not drawn from, or is not told yet; null if there is more to tell. */
    private static ResultView withoutDraw(int wave, UUID applicant, Row row, boolean beforeAnnouncement) {
        WaveStatus status = WaveStatus.valueOf(row.getString("status"));
        if (!row.getBoolean("joined")) {
            return ResultView.of(wave, applicant, Outcome.NOT_JOINED, ResultReason.NOT_JOINED, null);
        }
        if (status == WaveStatus.CANCELLED) {
            return ResultView.of(wave, applicant, Outcome.NOT_SELECTED, ResultReason.WAVE_CANCELLED, null);
        }
        if (!isVisible(status, beforeAnnouncement)) {
            return ResultView.of(wave, applicant, Outcome.PENDING, ResultReason.RESULT_PENDING, null);
        }
        return row.getBoolean("after_freeze")
                ? ResultView.of(wave, applicant, Outcome.NOT_SELECTED, ResultReason.ARRIVED_AFTER_FREEZE, null)
                : null;
    }

    private Uni<ResultView> drawn(int wave, UUID applicant, Row row) {
        String[] secondReasons = row.getArrayOfStrings("second_reasons");
        return drawn.of(pool, wave, applicant)
                .chain(entry -> view(wave, row, entry)
                        .chain(view -> secondReasons == null
                                ? Uni.createFrom().item(decided(wave, applicant, row, entry, view))
                                : excluded(wave, applicant, row.getString("stage"), secondReasons, view)));
    }

    private Uni<DrawnEntryView> view(int wave, Row row, DrawnEntry entry) {
        return drawn.province(pool, wave, entry.province())
                .chain(province -> secrets.pseudonyms(pool, wave)
                        .map(pseudonyms -> DrawnEntryView.of(row, entry, province, pseudonyms)));
    }

    private static ResultView decided(int wave, UUID applicant, Row row, DrawnEntry entry, DrawnEntryView view) {
        return ResultView.of(
                wave,
                applicant,
                row.getBoolean("seated") ? Outcome.SELECTED : Outcome.NOT_SELECTED,
                Boolean.TRUE.equals(row.getBoolean("determined"))
                        ? ResultReason.FROM_RESERVE
                        : ResultReason.valueOf(entry.result().name()),
                view);
    }

    private static boolean isVisible(WaveStatus status, boolean beforeAnnouncement) {
        return status.announced() || (beforeAnnouncement && status.drawn());
    }
}
