package id.prakerja.selection.result;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.selection.eligibility.domain.Exclusion;
import id.prakerja.selection.result.domain.ResultReason;
import id.prakerja.selection.screening.Judgement;
import id.prakerja.selection.screening.Judgements;
import id.prakerja.selection.screening.ReasonView;
import id.prakerja.selection.wave.domain.WaveProblem;
import id.prakerja.selection.wave.domain.WaveStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Answers what became of a person in a wave. */
@ApplicationScoped
public class Results {

    private static final String RESULT = """
            select w.status, w.eligible, w.seed_commitment, w.revealed_seed, w.public_randomness, w.entry_root,
                   w.outcome_root, e.applicant_id is not null as joined, coalesce(e.after_freeze, false) as after_freeze,
                   x.reasons, d.entry_id, d.rank, d.province, d.province_rank, d.priority, d.outcome, d.seated,
                   d.determined, c.stage, c.reasons as second_reasons, p.entries as province_entries, p.seats, p.selected as province_selected
              from wave w
              left join wave_entry e on e.wave = w.wave and e.applicant_id = $2
              left join excluded_entry x on x.wave = w.wave and x.applicant_id = $2
              left join drawn_entry d on d.wave = w.wave and d.applicant_id = $2
              left join drawn_province p on p.wave = w.wave and p.province = d.province
              left join determination_line c
                on c.wave = w.wave and c.applicant_id = $2 and c.action = 'EXCLUDED'
             where w.wave = $1
            """;

    private static final String SELECTED = """
            select applicant_id, rank, province, case when determined then 'FROM_RESERVE' else outcome end as outcome
              from drawn_entry
             where wave = $1 and seated and rank > $2
             order by rank
             limit $3
            """;

    private static final String RESERVE = """
            select applicant_id, rank, province, province_rank, priority
              from drawn_entry
             where wave = $1 and outcome = 'NOT_SELECTED' and determined is null and rank > $2
             order by rank
             limit $3
            """;

    private final Pool pool;
    private final Judgements judgements;

    Results(Pool pool, Judgements judgements) {
        this.pool = pool;
        this.judgements = judgements;
    }

    /**
     * A person's result. Fails with {@code WAVE_UNKNOWN}.
     *
     * @param beforeAnnouncement whether the caller may see it before it is public
     */
    Uni<ResultView> result(int wave, UUID applicant, boolean beforeAnnouncement) {
        return pool.preparedQuery(RESULT).execute(Tuple.of(wave, applicant)).chain(rows -> {
            if (rows.size() == 0) {
                throw Refusal.of(WaveProblem.WAVE_UNKNOWN, Integer.toString(wave))
                        .toException();
            }
            Row row = rows.iterator().next();
            if (!isVisible(WaveStatus.valueOf(row.getString("status")), beforeAnnouncement)) {
                return Uni.createFrom().item(view(wave, applicant, row, beforeAnnouncement));
            }
            if (row.getArrayOfStrings("reasons") != null) {
                return excluded(wave, applicant, Judgement.FREEZE, row.getArrayOfStrings("reasons"), null);
            }
            return row.getArrayOfStrings("second_reasons") == null
                    ? Uni.createFrom().item(view(wave, applicant, row, beforeAnnouncement))
                    : excluded(
                            wave,
                            applicant,
                            row.getString("stage"),
                            row.getArrayOfStrings("second_reasons"),
                            DrawnEntryView.of(row));
        });
    }

    /** Excluded at the freeze, or after the draw. */
    private Uni<ResultView> excluded(int wave, UUID applicant, String stage, String[] reasons, DrawnEntryView draw) {
        return judgements
                .get(pool, wave, stage)
                .map(judgement -> ResultView.excluded(
                        wave, applicant, ReasonView.of(Arrays.stream(reasons).map(Exclusion::parse), judgement), draw));
    }

    private static ResultView view(int wave, UUID applicant, Row row, boolean beforeAnnouncement) {
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
        if (row.getBoolean("after_freeze")) {
            return ResultView.of(wave, applicant, Outcome.NOT_SELECTED, ResultReason.ARRIVED_AFTER_FREEZE, null);
        }
        return ResultView.of(
                wave,
                applicant,
                row.getBoolean("seated") ? Outcome.SELECTED : Outcome.NOT_SELECTED,
                Boolean.TRUE.equals(row.getBoolean("determined"))
                        ? ResultReason.FROM_RESERVE
                        : ResultReason.valueOf(row.getString("outcome")),
                DrawnEntryView.of(row));
    }

    private static boolean isVisible(WaveStatus status, boolean beforeAnnouncement) {
        return status.announced() || (beforeAnnouncement && status.drawn());
    }

    /** A page of the selected in rank order; empty before the draw. */
    Uni<Page<SelectedView>> selected(int wave, PageRequest page) {
        return page(SELECTED, wave, page, SelectedView::of, SelectedView::rank);
    }

    /** A page of those without a seat in rank order; empty before the draw. */
    Uni<Page<ReserveView>> reserve(int wave, PageRequest page) {
        return page(RESERVE, wave, page, ReserveView::of, ReserveView::rank);
    }

    private <T> Uni<Page<T>> page(
            String sql, int wave, PageRequest page, Function<Row, T> view, Function<T, Integer> rank) {
        int after = Math.toIntExact(page.positionAsNumber().orElse(0L));
        int limit = page.limit();
        return pool.preparedQuery(sql)
                .execute(Tuple.of(wave, after, limit + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(view)
                        .toList())
                .map(views -> Page.of(views, limit, rank::apply));
    }
}
