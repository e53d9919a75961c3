package id.prakerja.selection.seats.refill;

import id.prakerja.draw.domain.DrawResult;
import id.prakerja.selection.draw.reserve.domain.FreedSeat;
import id.prakerja.selection.draw.reserve.domain.TakenSeat;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The seats of a wave that wait in the recovery pool. */
@ApplicationScoped
class FreedSeats {

    /** Locked, so that each is used once: by a refill, a release, or a late purchase that takes it back. */
    private static final String LOCK = """
            select r.participant_id, s.rank, coalesce(l.seat_province, s.province) as seat_province,
                   coalesce(l.seat, s.outcome) as seat
              from recovered_seat r
              join seat s on s.wave = r.wave and s.applicant_id = r.participant_id
              left join determination_line l on l.wave = r.wave and l.applicant_id = r.participant_id and l.action = 'SEATED'
             where r.wave = $1 and r.used_for is null
             order by r.participant_id
               for update of r
            """;

    private static final String USE = """
            update recovered_seat r
               set used_for = 'REFILL', used_by = u.used_by, used_at = $1
              from unnest($2::uuid[], $3::uuid[]) as u (participant_id, used_by)
             where r.participant_id = u.participant_id and r.used_for is null
            """;

    /** The free seats of a wave, by who had them. */
    Uni<Map<FreedSeat, UUID>> lock(SqlConnection tx, int wave) {
        return tx.preparedQuery(LOCK).execute(Values.of(wave)).map(rows -> {
            Map<FreedSeat, UUID> seats = new LinkedHashMap<>();
            rows.forEach(row -> seats.put(
                    new FreedSeat(
                            row.getString("seat_province"),
                            DrawResult.valueOf(row.getString("seat")),
                            row.getInteger("rank")),
                    row.getUUID("participant_id")));
            return seats;
        });
    }

    /** Takes seats out of the pool; fails if one is not there. */
    Uni<Void> use(SqlConnection tx, Map<FreedSeat, UUID> seats, Collection<TakenSeat> taken, Instant now) {
        return tx.preparedQuery(USE)
                .execute(Columns.of(taken)
                        .value(now)
                        .uuids(seat -> seats.get(seat.freed()))
                        .uuids(seat -> seat.taker().applicantId())
                        .tuple())
                .invoke(used -> {
                    if (used.rowCount() != taken.size()) {
                        throw new IllegalStateException(
                                "%d of %d seats were free".formatted(used.rowCount(), taken.size()));
                    }
                })
                .replaceWithVoid();
    }
}
