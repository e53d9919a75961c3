package id.prakerja.selection.draw.reserve;

import id.prakerja.draw.pseudonym.EntryPseudonyms;
import id.prakerja.selection.candidates.screening.Judgement;
import id.prakerja.selection.candidates.screening.People;
import id.prakerja.selection.candidates.screening.Screened;
import id.prakerja.selection.candidates.screening.Screening;
import id.prakerja.selection.draw.drawn.domain.DrawnEntry;
import id.prakerja.selection.draw.reserve.domain.FamilySeats;
import id.prakerja.selection.draw.reserve.domain.FreedSeat;
import id.prakerja.selection.draw.reserve.domain.Reserve;
import id.prakerja.selection.draw.reserve.domain.Reserve.Stratum;
import id.prakerja.selection.draw.reserve.domain.SeatFilling;
import id.prakerja.selection.waves.secret.WaveSecrets;
import id.prakerja.selection.waves.wave.domain.Wave;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private final ReserveEntries entries;
    private final Screening screening;
    private final WaveSecrets secrets;

    ReserveList(ReserveEntries entries, Screening screening, WaveSecrets secrets) {
        this.entries = entries;
        this.screening = screening;
        this.secrets = secrets;
    }

    /**
     * Fills seats.
     *
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
        return best(tx, wave.number(), most)
                .chain(best -> judge(tx, wave, judgement, best, reserve))
                .map(judged -> SeatFilling.of(seats, reserve, families.copy()))
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

    /** The best ranks of every stratum, by person. */
    private Uni<Map<UUID, DrawnEntry>> best(SqlConnection tx, int wave, int most) {
        Map<Stratum, Integer> taken = new HashMap<>();
        Map<UUID, DrawnEntry> best = new HashMap<>();
        return entries.after(tx, wave, 0)
                .onItem()
                .<DrawnEntry>disjoint()
                .invoke(entry -> {
                    if (taken.merge(stratum(entry), 1, Integer::sum) <= most) {
                        best.put(entry.applicantId(), entry);
                    }
                })
                .collect()
                .last()
                .replaceWith(best);
    }

    private static Stratum stratum(DrawnEntry entry) {
        return new Stratum(entry.province(), entry.priority(), entry.affirmative());
    }

    private Uni<Void> judge(
            SqlConnection tx, Wave wave, Judgement judgement, Map<UUID, DrawnEntry> best, List<Reserve> reserve) {
        boolean capped = wave.terms().familyCap() > 0;
        return secrets.pseudonyms(tx, wave.number())
                .chain(pseudonyms -> screening.judge(
                        tx,
                        wave,
                        judgement,
                        People.of(best.keySet()),
                        person -> reserve.add(reserve(person, best.get(person.applicantId()), pseudonyms, capped)),
                        done -> Uni.createFrom().voidItem()));
    }

    private static Reserve reserve(Screened person, DrawnEntry entry, EntryPseudonyms pseudonyms, boolean capped) {
        return new Reserve(
                entry.applicantId(),
                pseudonyms.entryId(entry.applicantId()),
                entry.rank(),
                entry.province(),
                entry.priority(),
                entry.affirmative(),
                capped ? person.row().getString("family_alias") : null,
                person.familyRecipients(),
                person.exclusions());
    }
}
