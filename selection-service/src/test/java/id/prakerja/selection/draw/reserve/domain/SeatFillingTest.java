package id.prakerja.selection.draw.reserve.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.domain.DrawResult;
import id.prakerja.selection.draw.reserve.domain.Reserve.Stratum;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import id.prakerja.selection.waves.eligibility.domain.ExclusionReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeatFillingTest {

    private static final Exclusion BARRED = Exclusion.of(ExclusionReason.BARRED);

    @Test
    void aPrioritySeatGoesToTheBestPriorityRankOfItsProvince() {
        SeatFilling filling = fill(
                List.of(seat("32", DrawResult.PRIORITY, 1)),
                List.of(entry(5, "32", false), entry(6, "31", true), entry(7, "32", true), entry(8, "32", true)));

        assertEquals(List.of(7), ranks(filling));
        assertEquals(DrawResult.PRIORITY, filling.taken().get(0).share());
        assertEquals(1, filling.taken().get(0).freed().rank());
    }

    @Test
    void aPrioritySeatThatNobodyOnTheListTakesSpillsOverInItsProvinceAndThenNationwide() {
        SeatFilling filling = fill(
                List.of(seat("32", DrawResult.PRIORITY, 1), seat("32", DrawResult.PRIORITY, 2)),
                List.of(entry(5, "31", true), entry(6, "31", true), entry(7, "32", false)));

        assertEquals(List.of(5, 7), ranks(filling));
        assertEquals(DrawResult.NATIONAL_SPILL_OVER, filling.taken().get(0).share());
        assertEquals(DrawResult.PROVINCE_SPILL_OVER, filling.taken().get(1).share());
    }

    @Test
    void anAffirmativeSeatGoesToTheAffirmativeGroup() {
        Reserve affirmative =
                new Reserve(UUID.randomUUID(), UUID.randomUUID(), 9, "32", false, true, null, 0, List.of());

        assertEquals(
                List.of(9),
                ranks(fill(
                        List.of(seat("32", DrawResult.AFFIRMATIVE, 1)), List.of(entry(5, "32", true), affirmative))));
    }

    @Test
    void whoIsExcludedNowIsPassedOverWithTheReason() {
        SeatFilling filling = fill(
                List.of(seat("32", DrawResult.PUBLIC, 1)), List.of(excluded(5), entry(6, "32", false), excluded(7)));

        assertEquals(List.of(6), ranks(filling));
        assertEquals(
                List.of(5), filling.passedOver().stream().map(Reserve::rank).toList(), "rank 7 was not reached");
        assertEquals(List.of(BARRED), filling.passedOver().get(0).exclusions());
    }

    @Test
    void aFullFamilyCardIsPassedOver() {
        FamilySeats families = new FamilySeats(1);
        assertTrue(families.take("card", 0));

        SeatFilling filling = SeatFilling.of(
                List.of(seat("32", DrawResult.PUBLIC, 1), seat("32", DrawResult.PUBLIC, 2)),
                List.of(ofFamily(5, "card"), ofFamily(6, "other"), ofFamily(7, "other"), ofFamily(8, "third")),
                families);

        assertEquals(List.of(6, 8), ranks(filling));
        assertEquals(
                List.of(ExclusionReason.FAMILY_HAS_RECIPIENTS, ExclusionReason.FAMILY_HAS_RECIPIENTS),
                filling.passedOver().stream()
                        .map(entry -> entry.exclusions().get(0).reason())
                        .toList());
    }

    @Test
    void seatsStayFreeWhereNobodyIsLeft() {
        SeatFilling filling = fill(List.of(seat("32", DrawResult.PUBLIC, 1)), List.of());

        assertEquals(List.of(), filling.taken());
    }

    @Property(tries = 300)
    void theBestRanksOfEachStratumSufficeWhereSomebodyOfItIsLeftOver(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int seats,
            @ForAll @IntRange(min = 1, max = 8) int most) {
        Random random = new Random(seed);
        List<Reserve> whole = new ArrayList<>();
        for (int rank = 100; rank < 180; rank++) {
            String province = random.nextBoolean() ? "31" : "32";
            whole.add(random.nextInt(4) == 0 ? excluded(rank) : entry(rank, province, random.nextBoolean()));
        }
        List<FreedSeat> freed = new ArrayList<>();
        DrawResult[] shares = {DrawResult.PRIORITY, DrawResult.PUBLIC, DrawResult.NATIONAL_SPILL_OVER};
        for (int rank = 1; rank <= seats; rank++) {
            freed.add(seat(random.nextBoolean() ? "31" : "32", shares[random.nextInt(shares.length)], rank));
        }
        List<Reserve> best = new ArrayList<>();
        Set<Stratum> cut = new HashSet<>();
        for (Stratum stratum : whole.stream().map(Reserve::stratum).distinct().toList()) {
            List<Reserve> all = whole.stream()
                    .filter(entry -> entry.stratum().equals(stratum))
                    .toList();
            best.addAll(all.subList(0, Math.min(most, all.size())));
            if (all.size() > most) {
                cut.add(stratum);
            }
        }

        SeatFilling ofBest = fill(freed, best);
        SeatFilling ofWhole = fill(freed, whole);

        if (Collections.disjoint(ofBest.exhausted(), cut)) {
            assertEquals(ofWhole.taken(), ofBest.taken());
            assertEquals(ofWhole.passedOver(), ofBest.passedOver());
        }
        assertTrue(ofWhole.taken().size() <= seats);
        assertEquals(
                ofWhole.taken().size(),
                ofWhole.taken().stream().map(TakenSeat::freed).distinct().count());
        List<Reserve> shuffled = new ArrayList<>(whole);
        Collections.shuffle(shuffled, random);
        assertEquals(ofWhole.taken(), fill(freed, shuffled).taken(), "the order of input does not matter");
    }

    private static SeatFilling fill(List<FreedSeat> seats, List<Reserve> reserve) {
        return SeatFilling.of(seats, reserve, new FamilySeats(0));
    }

    private static List<Integer> ranks(SeatFilling filling) {
        return filling.taken().stream().map(seat -> seat.taker().rank()).toList();
    }

    private static FreedSeat seat(String province, DrawResult share, int rank) {
        return new FreedSeat(province, share, rank);
    }

    private static Reserve entry(int rank, String province, boolean priority) {
        return new Reserve(new UUID(1, rank), new UUID(2, rank), rank, province, priority, false, null, 0, List.of());
    }

    private static Reserve excluded(int rank) {
        return new Reserve(new UUID(1, rank), new UUID(2, rank), rank, "32", false, false, null, 0, List.of(BARRED));
    }

    private static Reserve ofFamily(int rank, String family) {
        return new Reserve(new UUID(1, rank), new UUID(2, rank), rank, "32", false, false, family, 0, List.of());
    }
}
