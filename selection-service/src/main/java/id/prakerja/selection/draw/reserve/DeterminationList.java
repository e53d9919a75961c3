package id.prakerja.selection.draw.reserve;

import id.prakerja.draw.publication.Fingerprint;
import id.prakerja.selection.draw.reserve.domain.Reserve;
import id.prakerja.selection.draw.reserve.domain.SeatFilling;
import id.prakerja.selection.draw.reserve.domain.TakenSeat;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import id.prakerja.selection.waves.wave.domain.DeterminationRecord;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    private static final String DECREE = """
            insert into determination (wave, stage, decree, participants, list_digest, determined_at) values ($1, $2, $3, $4, $5, $6)
            """;

    private static final String TAKE_SEATS = """
            update seat s
               set determined = false
              from determination_line l
             where l.wave = $1 and l.stage = $2 and l.action = 'EXCLUDED'
               and s.wave = l.wave and s.applicant_id = l.applicant_id
            """;

    private static final String GIVE_SEATS = """
            insert into seat (wave, applicant_id, entry_id, province, rank, outcome, determined)
            select $1, *, 'NOT_SELECTED', true from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[])
            """;

    /**
     * Writes the lines of a stage: the excluded, then whoever was reached on the reserve list, each in rank order.
     *
     * @param stage what people were judged for
     * @param decree by which, with how many it makes participants
     * @param excluded lines of those who lose their seat
     * @param filling who takes the seats
     */
    public Uni<Void> write(
            SqlConnection tx,
            int wave,
            String stage,
            DeterminationRecord decree,
            List<DeterminationLine> excluded,
            SeatFilling filling) {
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
                .chain(() -> tx.preparedQuery(DECREE)
                        .execute(Values.of(
                                wave,
                                stage,
                                decree.decree(),
                                decree.participants(),
                                digest(lines),
                                decree.determinedAt())))
                // A seat is free only after it was taken away.
                .chain(() -> tx.preparedQuery(TAKE_SEATS).execute(Values.of(wave, stage)))
                .chain(() -> giveSeats(tx, wave, filling.taken()));
    }

    private static Uni<Void> write(SqlConnection tx, int wave, String stage, List<DeterminationLine> lines, int from) {
        List<DeterminationLine> chunk = lines.subList(from, Math.min(lines.size(), from + CHUNK));
        return tx.preparedQuery(WRITE)
                .execute(Columns.of(chunk)
                        .value(wave)
                        .value(stage)
                        .value(IntStream.rangeClosed(from + 1, from + chunk.size())
                                .boxed()
                                .toArray(Integer[]::new))
                        .constants(DeterminationLine::action)
                        .uuids(DeterminationLine::applicantId)
                        .uuids(DeterminationLine::entryId)
                        .ints(DeterminationLine::rank)
                        .texts(DeterminationLine::seatProvince)
                        .texts(DeterminationLine::seat)
                        .ints(DeterminationLine::inPlaceOfRank)
                        .texts(DeterminationList::reasons)
                        .tuple())
                .replaceWithVoid();
    }

    private static Uni<Void> giveSeats(SqlConnection tx, int wave, Collection<TakenSeat> taken) {
        return tx.preparedQuery(GIVE_SEATS)
                .execute(Columns.of(taken, TakenSeat::taker)
                        .value(wave)
                        .uuids(Reserve::applicantId)
                        .uuids(Reserve::entryId)
                        .texts(Reserve::province)
                        .ints(Reserve::rank)
                        .tuple())
                .replaceWithVoid();
    }

    /** What everybody recognises the list by. */
    private static String digest(List<DeterminationLine> lines) {
        ByteArrayOutputStream published = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            published.writeBytes(lines.get(i).published(i + 1));
        }
        return Fingerprint.of(published.toByteArray());
    }

    private static String reasons(DeterminationLine line) {
        return line.reasons().stream().map(Exclusion::text).collect(Collectors.joining(" "));
    }
}
