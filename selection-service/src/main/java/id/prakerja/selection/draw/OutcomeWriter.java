package id.prakerja.selection.draw;

import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.ProvinceOutcome;
import id.prakerja.selection.eligibility.domain.Exclusion;
import id.prakerja.selection.wave.DrawProgressBoard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the outcome of a draw, a chunk per statement, in the draw's transaction. */
@ApplicationScoped
class OutcomeWriter {

    private static final int CHUNK = 10_000;
    private static final String STEP = "WRITING_OUTCOME";

    private static final String INSERT_DRAWN = """
            insert into drawn_entry (wave, applicant_id, entry_id, province, priority, affirmative, rank, province_rank,
                                     outcome)
            select $1, applicant_id, entry_id, province, priority, affirmative, rank, province_rank, outcome
              from unnest($2::uuid[], $3::uuid[], $4::text[], $5::boolean[], $6::boolean[], $7::int[], $8::int[],
                          $9::text[])
                   as d (applicant_id, entry_id, province, priority, affirmative, rank, province_rank, outcome)
            """;

    private static final String INSERT_EXCLUDED = """
            insert into excluded_entry (wave, applicant_id, reason, reasons)
            select $1, applicant_id, split_part(split_part(reasons, ' ', 1), ':', 1), string_to_array(reasons, ' ')
              from unnest($2::uuid[], $3::text[]) as x (applicant_id, reasons)
            """;

    private static final String INSERT_PROVINCES = """
            insert into drawn_province (wave, province, entries, seats, priority_selected, selected)
            select $1, province, entries, seats, priority_selected, selected
              from unnest($2::text[], $3::int[], $4::int[], $5::int[], $6::int[])
                   as p (province, entries, seats, priority_selected, selected)
            """;

    private final DrawProgressBoard progress;
    private final DrawRecordWriter record;
    private final Vertx vertx;

    OutcomeWriter(DrawProgressBoard progress, DrawRecordWriter record, Vertx vertx) {
        this.progress = progress;
        this.record = record;
        this.vertx = vertx;
    }

    Uni<Void> write(SqlConnection tx, int wave, FrozenEntries frozen, DrawnWave drawn) {
        return writeDrawn(tx, wave, frozen, drawn.outcome())
                .chain(() -> writeExcluded(tx, wave, frozen.excluded()))
                .chain(() -> writeProvinces(tx, wave, drawn.provinces()))
                .chain(() -> record.write(tx, wave, drawn.outcome()));
    }

    private Uni<Void> writeDrawn(SqlConnection tx, int wave, FrozenEntries frozen, DrawOutcome outcome) {
        DrawnRows rows = new DrawnRows(wave, frozen, outcome);
        int total = outcome.entries().size();
        return Chunks.write(
                vertx,
                total,
                CHUNK,
                rows::chunk,
                (chunk, until) -> tx.preparedQuery(INSERT_DRAWN)
                        .execute(chunk)
                        .chain(() -> progress.note(wave, STEP, until, total)));
    }

    private Uni<Void> writeExcluded(SqlConnection tx, int wave, List<FrozenEntries.Excluded> excluded) {
        return Chunks.write(
                vertx,
                excluded.size(),
                CHUNK,
                (from, until) -> Tuple.of(
                        wave,
                        excluded.subList(from, until).stream()
                                .map(FrozenEntries.Excluded::applicantId)
                                .toArray(UUID[]::new),
                        excluded.subList(from, until).stream()
                                .map(OutcomeWriter::reasons)
                                .toArray(String[]::new)),
                (chunk, until) ->
                        tx.preparedQuery(INSERT_EXCLUDED).execute(chunk).replaceWithVoid());
    }

    private static String reasons(FrozenEntries.Excluded excluded) {
        return excluded.reasons().stream().map(Exclusion::text).collect(Collectors.joining(" "));
    }

    private static Uni<Void> writeProvinces(SqlConnection tx, int wave, List<ProvinceOutcome> provinces) {
        return tx.preparedQuery(INSERT_PROVINCES)
                .execute(Tuple.from(List.of(
                        wave,
                        provinces.stream().map(ProvinceOutcome::province).toArray(String[]::new),
                        provinces.stream().map(ProvinceOutcome::entries).toArray(Integer[]::new),
                        provinces.stream().map(ProvinceOutcome::seats).toArray(Integer[]::new),
                        provinces.stream()
                                .map(ProvinceOutcome::prioritySelected)
                                .toArray(Integer[]::new),
                        provinces.stream().map(ProvinceOutcome::selected).toArray(Integer[]::new))))
                .replaceWithVoid();
    }
}
