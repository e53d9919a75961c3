package id.prakerja.selection.reserve;

import id.prakerja.selection.reserve.domain.FamilySeats;
import id.prakerja.selection.reserve.domain.FreedSeat;
import id.prakerja.selection.reserve.domain.Reserve;
import id.prakerja.selection.reserve.domain.Reserve.Stratum;
import id.prakerja.selection.reserve.domain.SeatFilling;
import id.prakerja.selection.screening.Judgement;
import id.prakerja.selection.screening.People;
import id.prakerja.selection.screening.Screened;
import id.prakerja.selection.screening.Screening;
import id.prakerja.selection.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills freed seats from the reserve list of a wave. Of millions on the list it reads the best ranks of each stratum only, and
 * more of them if they did not suffice: the result is the same as with the whole list.
 */
@ApplicationScoped
public class ReserveList {

    private static final int FEWEST = 64;
    private static final int GROWTH = 4;

    private final Screening screening;

    ReserveList(Screening screening) {
        this.screening = screening;
    }

    /**
     * Fills seats.
     *
     * @param tx open transaction that has the right to give seats
     * @param wave the wave
     * @param judgement by what the reserve is judged again
     * @param seats the freed seats
     * @param families who has a seat already, by family card; left as it is
     * @return the filling; nothing is written
     */
    public Uni<SeatFilling> fill(
            SqlConnection tx, Wave wave, Judgement judgement, Collection<FreedSeat> seats, FamilySeats families) {
        if (seats.isEmpty()) {
            return Uni.createFrom().item(SeatFilling.of(seats, List.of(), families.copy()));
        }
        long ofOneProvince =
                seats.stream()
                        .collect(Collectors.groupingBy(FreedSeat::province, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0);
        return fill(tx, wave, judgement, seats, families, Math.toIntExact(FEWEST + 2 * ofOneProvince));
    }

    private Uni<SeatFilling> fill(
            SqlConnection tx,
            Wave wave,
            Judgement judgement,
            Collection<FreedSeat> seats,
            FamilySeats families,
            int most) {
        List<Reserve> reserve = new ArrayList<>();
        boolean capped = wave.terms().familyCap() > 0;
        return screening
                .judge(
                        tx,
                        wave,
                        judgement,
                        People.reserve(most),
                        person -> reserve.add(entry(person, capped)),
                        done -> Uni.createFrom().voidItem())
                .map(read -> SeatFilling.of(seats, reserve, families.copy()))
                .chain(filling -> suffices(filling, reserve, most)
                        ? Uni.createFrom().item(filling)
                        : fill(tx, wave, judgement, seats, families, most * GROWTH));
    }

    /** Nobody further down can have had a claim: every stratum was read whole, or somebody of it was left over. */
    private static boolean suffices(SeatFilling filling, List<Reserve> reserve, int most) {
        var sizes = reserve.stream()
                .map(Reserve::stratum)
                .collect(Collectors.groupingBy(Function.<Stratum>identity(), Collectors.counting()));
        return filling.exhausted().stream().allMatch(stratum -> sizes.get(stratum) < most);
    }

    private static Reserve entry(Screened person, boolean capped) {
        Row row = person.row();
        return new Reserve(
                person.applicantId(),
                row.getUUID("entry_id"),
                row.getInteger("rank"),
                row.getString("drawn_province"),
                row.getBoolean("drawn_priority"),
                row.getBoolean("affirmative"),
                capped ? row.getString("family_digest") : null,
                person.familyRecipients(),
                person.exclusions());
    }
}
