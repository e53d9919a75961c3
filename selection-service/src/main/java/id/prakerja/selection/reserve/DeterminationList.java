package id.prakerja.selection.reserve;

import id.prakerja.selection.eligibility.domain.Exclusion;
import id.prakerja.selection.reserve.DeterminationLine.Action;
import id.prakerja.selection.reserve.domain.SeatFilling;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the lines of the determination list, and with them who has a seat; in the transaction of the decision. */
@ApplicationScoped
public class DeterminationList {

    private static final int CHUNK = 5_000;

    private static final String WRITE = """
            insert into determination_line (wave, stage, line, action, applicant_id, entry_id, rank, seat_province, seat,
                                            in_place_of_rank, reasons)
            select $1, $2, line, action, applicant_id, entry_id, rank, seat_province, seat, in_place_of_rank,
                   string_to_array(reasons, ' ')
              from unnest($3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::int[], $8::text[], $9::text[], $10::int[],
                          $11::text[])
                   as l (line, action, applicant_id, entry_id, rank, seat_province, seat, in_place_of_rank, reasons)
            """;

    /** Those excluded first, since a family card or a seat is only then free. */
    private static final String SEAT = """
            update drawn_entry d
               set determined = (l.action = 'SEATED')
              from determination_line l
             where l.wave = $1 and l.stage = $2 and l.action = $3
               and d.wave = l.wave and d.applicant_id = l.applicant_id
            """;

    /**
     * Writes the lines of a stage: the excluded, then whoever was reached on the reserve list, each in rank order.
     *
     * @param tx open transaction
     * @param wave the wave
     * @param stage what people were judged for
     * @param excluded lines of those who lose their seat
     * @param filling who takes the seats
     * @return completes when written
     */
    public Uni<Void> write(
            SqlConnection tx, int wave, String stage, List<DeterminationLine> excluded, SeatFilling filling) {
        List<DeterminationLine> lines = new ArrayList<>(excluded);
        filling.passedOver().forEach(entry -> lines.add(DeterminationLine.passedOver(entry)));
        filling.taken().forEach(seat -> lines.add(DeterminationLine.seated(seat)));
        int chunks = (lines.size() + CHUNK - 1) / CHUNK;
        return Multi.createFrom()
                .range(0, chunks)
                .onItem()
                .transformToUniAndConcatenate(chunk -> write(tx, wave, stage, lines, chunk * CHUNK))
                .collect()
                .last()
                .chain(() -> seat(tx, wave, stage, Action.EXCLUDED))
                .chain(() -> seat(tx, wave, stage, Action.SEATED));
    }

    private static Uni<Void> write(SqlConnection tx, int wave, String stage, List<DeterminationLine> lines, int from) {
        List<DeterminationLine> chunk = lines.subList(from, Math.min(lines.size(), from + CHUNK));
        return tx.preparedQuery(WRITE)
                .execute(Tuple.from(List.of(
                        wave,
                        stage,
                        IntStream.range(from, from + chunk.size())
                                .mapToObj(index -> index + 1)
                                .toArray(Integer[]::new),
                        column(chunk, line -> line.action().name(), String[]::new),
                        column(chunk, DeterminationLine::applicantId, UUID[]::new),
                        column(chunk, DeterminationLine::entryId, UUID[]::new),
                        column(chunk, DeterminationLine::rank, Integer[]::new),
                        column(chunk, DeterminationLine::seatProvince, String[]::new),
                        column(chunk, DeterminationLine::seat, String[]::new),
                        column(chunk, DeterminationLine::inPlaceOfRank, Integer[]::new),
                        column(chunk, DeterminationList::reasons, String[]::new))))
                .replaceWithVoid();
    }

    private static Uni<Void> seat(SqlConnection tx, int wave, String stage, Action action) {
        return tx.preparedQuery(SEAT)
                .execute(Tuple.of(wave, stage, action.name()))
                .replaceWithVoid();
    }

    private static String reasons(DeterminationLine line) {
        return line.reasons().stream().map(Exclusion::text).collect(Collectors.joining(" "));
    }

    private static <T> T[] column(
            List<DeterminationLine> lines, Function<DeterminationLine, T> field, IntFunction<T[]> array) {
        return lines.stream().map(field).toArray(array);
    }
}
