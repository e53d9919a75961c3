package id.prakerja.draw.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.domain.Entries.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every draw, whatever the entries and the seats. */
class DrawPropertiesTest {

    private static final int NO_CAP = 0;

    @Property
    void theQuotaIsFilledAsFarAsThereArePeopleAndNeverExceeded(
            @ForAll("entries") List<Entry> entries, @ForAll("plans") SeatPlan plan) {
        DrawOutcome outcome = Draw.run(Entries.list(entries), Entries.SEED, plan, NO_CAP);

        assertEquals(Math.min(plan.quota(), entries.size()), outcome.selected());
    }

    @Property
    void withAFamilyCapTheQuotaHoldsAndNoFamilyHasMoreThanAllowed(
            @ForAll("entries") List<Entry> entries,
            @ForAll("plans") SeatPlan plan,
            @ForAll @IntRange(min = 1, max = 3) int cap) {
        EntryList list = Entries.list(entries);

        DrawOutcome outcome = Draw.run(list, Entries.SEED, plan, cap);

        assertTrue(outcome.selected() <= plan.quota());
        Map<Long, Integer> perFamily = new HashMap<>();
        for (int place = 0; place < list.size(); place++) {
            if (outcome.result(place).selected() && list.family(place) != 0) {
                perFamily.merge(list.family(place), 1, Integer::sum);
            }
        }
        assertTrue(perFamily.values().stream().allMatch(count -> count <= cap));
        for (int place = 0; place < list.size(); place++) {
            if (outcome.result(place) == DrawResult.FAMILY_CAP_REACHED) {
                assertEquals(cap, perFamily.get(list.family(place)), "passed over only for a full family");
            }
            if (outcome.result(place) == DrawResult.NOT_SELECTED) {
                assertEquals(plan.quota(), outcome.selected(), "nobody stays out while a seat is free");
            }
        }
    }

    @Property
    void prioritySeatsGoToTheBestRankedOfTheProvincesPriorityList(
            @ForAll("entries") List<Entry> entries, @ForAll("plans") SeatPlan plan) {
        DrawOutcome outcome = Draw.run(Entries.list(entries), Entries.SEED, plan, NO_CAP);

        for (int province : Entries.PROVINCES) {
            List<DrawResult> onTheList = inRankOrder(outcome, province, outcome.entries()::priority);
            int seats = Math.min(plan.prioritySeats(province), onTheList.size());
            assertEquals(Collections.nCopies(seats, DrawResult.PRIORITY), onTheList.subList(0, seats));
            assertEquals(seats, count(inRankOrder(outcome, province), DrawResult.PRIORITY), "nobody else has one");
        }
    }

    @Property
    void affirmativeSeatsGoToTheBestRankedOfTheProvincesAffirmativeGroupWhoHaveNone(
            @ForAll("entries") List<Entry> entries, @ForAll("plans") SeatPlan plan) {
        DrawOutcome outcome = Draw.run(Entries.list(entries), Entries.SEED, plan, NO_CAP);

        for (int province : Entries.PROVINCES) {
            List<DrawResult> group = inRankOrder(outcome, province, outcome.entries()::affirmative);
            group.removeIf(each -> each == DrawResult.PRIORITY);
            int seats = Math.min(plan.affirmativeSeats(province), group.size());
            assertEquals(Collections.nCopies(seats, DrawResult.AFFIRMATIVE), group.subList(0, seats));
            assertEquals(seats, count(inRankOrder(outcome, province), DrawResult.AFFIRMATIVE), "nobody else has one");
        }
    }

    @Property
    void publicAndLeftOverSeatsOfAProvinceGoToItsBestRankedOthers(
            @ForAll("entries") List<Entry> entries, @ForAll("plans") SeatPlan plan) {
        DrawOutcome outcome = Draw.run(Entries.list(entries), Entries.SEED, plan, NO_CAP);

        for (int province : Entries.PROVINCES) {
            List<DrawResult> others = inRankOrder(outcome, province);
            int kept = count(others, DrawResult.PRIORITY) + count(others, DrawResult.AFFIRMATIVE);
            others.removeIf(each -> each == DrawResult.PRIORITY || each == DrawResult.AFFIRMATIVE);
            int first = Math.min(plan.publicSeats(province), others.size());
            int second = Math.min(plan.seats(province) - kept, others.size());
            assertTrue(others.subList(0, first).stream().allMatch(each -> each == DrawResult.PUBLIC));
            assertTrue(others.subList(first, second).stream().allMatch(each -> each == DrawResult.PROVINCE_SPILL_OVER));
            assertTrue(others.subList(second, others.size()).stream()
                    .allMatch(each -> each == DrawResult.NATIONAL_SPILL_OVER || each == DrawResult.NOT_SELECTED));
        }
    }

    @Property
    void withoutAnAffirmativeShareTheGroupMakesNoDifference(
            @ForAll("entries") List<Entry> entries, @ForAll @IntRange(max = 30) int seats) {
        SeatPlan plan = SeatPlan.of(seats, Map.of("32", seats), 8_000, 0);
        List<Entry> unmarked = entries.stream()
                .map(entry -> new Entry(entry.id(), entry.province(), entry.priority(), false, entry.family()))
                .toList();

        assertArrayEquals(
                Draw.run(Entries.list(unmarked), Entries.SEED, plan, 2).root(),
                Draw.run(Entries.list(entries), Entries.SEED, plan, 2).root());
    }

    @Property
    void seatsLeftOverNationwideGoToTheBestRankedWhoAreLeft(
            @ForAll("entries") List<Entry> entries, @ForAll("plans") SeatPlan plan) {
        DrawOutcome outcome = Draw.run(Entries.list(entries), Entries.SEED, plan, NO_CAP);

        List<DrawResult> left = inRankOrder(outcome, place -> true);
        left.removeIf(each -> each.selected() && each != DrawResult.NATIONAL_SPILL_OVER);
        int lastGiven = left.lastIndexOf(DrawResult.NATIONAL_SPILL_OVER);
        assertEquals(lastGiven + 1, outcome.count(DrawResult.NATIONAL_SPILL_OVER));
    }

    @Property
    void theOrderInWhichEntriesArriveDoesNotMatter(
            @ForAll("entries") List<Entry> entries, @ForAll("plans") SeatPlan plan, @ForAll long shuffle) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(shuffle));

        DrawOutcome outcome = Draw.run(Entries.list(entries), Entries.SEED, plan, 1);
        DrawOutcome other = Draw.run(Entries.list(shuffled), Entries.SEED, plan, 1);

        assertArrayEquals(outcome.entries().root(), other.entries().root());
        assertArrayEquals(outcome.root(), other.root());
    }

    @Property
    void onePersonMoreChangesNobodysOrder(@ForAll("entries") List<Entry> entries, @ForAll long id) {
        Entry newcomer = new Entry(new UUID(id, id), 32, true, false, 0);
        List<Entry> more = new ArrayList<>(entries);
        more.add(newcomer);

        List<UUID> before = ranked(Entries.list(entries));
        List<UUID> after = ranked(Entries.list(more));

        after.remove(newcomer.id());
        assertEquals(before, after);
    }

    @Property
    void theSameInputGivesTheSameBytes(@ForAll("entries") List<Entry> entries, @ForAll("plans") SeatPlan plan) {
        EntryList list = Entries.list(entries);

        assertArrayEquals(
                Draw.run(list, Entries.SEED, plan, 2).root(),
                Draw.run(list, Entries.SEED, plan, 2).root());
    }

    @Property
    void aPlanGivesNoMoreThanTheQuotaAndTheSharesOfIt(@ForAll("plans") SeatPlan plan) {
        int seats = 0;
        for (int province = 0; province < SeatPlan.CODES; province++) {
            assertTrue(plan.prioritySeats(province) >= 0 && plan.affirmativeSeats(province) >= 0);
            assertTrue(plan.publicSeats(province) >= 0, "kept for the two groups is at most what there is");
            seats += plan.seats(province);
        }
        assertTrue(seats <= plan.quota());
    }

    @Property
    void theSharesAreExactNationwide(
            @ForAll @IntRange(max = 50) int jakarta,
            @ForAll @IntRange(max = 50) int west,
            @ForAll @IntRange(max = 10_000) int priority,
            @ForAll @IntRange(max = 10_000) int affirmative) {
        Assume.that(priority + affirmative <= SeatPlan.BASIS_POINTS);

        SeatPlan plan = SeatPlan.of(jakarta + west, Map.of("31", jakarta, "32", west), priority, affirmative);

        int planned = jakarta + west;
        assertEquals(planned * priority / SeatPlan.BASIS_POINTS, plan.prioritySeats(31) + plan.prioritySeats(32));
        assertEquals(
                planned * affirmative / SeatPlan.BASIS_POINTS, plan.affirmativeSeats(31) + plan.affirmativeSeats(32));
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Entries.arbitrary();
    }

    /** Seats for some of the provinces and some for none, with any shares. */
    @Provide
    Arbitrary<SeatPlan> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 10_000))
                .as((jakarta, west, central, unplanned, priority, affirmative) -> SeatPlan.of(
                        jakarta + west + central + unplanned,
                        Map.of("31", jakarta, "32", west, "33", central),
                        priority,
                        Math.min(affirmative, SeatPlan.BASIS_POINTS - priority)));
    }

    /** Results of a province's entries in rank order. */
    private static List<DrawResult> inRankOrder(DrawOutcome outcome, int province) {
        return inRankOrder(outcome, province, place -> true);
    }

    private static List<DrawResult> inRankOrder(DrawOutcome outcome, int province, IntPredicate which) {
        return inRankOrder(outcome, place -> outcome.entries().province(place) == province && which.test(place));
    }

    private static List<DrawResult> inRankOrder(DrawOutcome outcome, IntPredicate which) {
        List<DrawResult> results = new ArrayList<>();
        for (int rank = 1; rank <= outcome.entries().size(); rank++) {
            int place = outcome.placeOfRank(rank);
            if (which.test(place)) {
                results.add(outcome.result(place));
            }
        }
        return results;
    }

    private static int count(List<DrawResult> results, DrawResult result) {
        return Collections.frequency(results, result);
    }

    private static List<UUID> ranked(EntryList list) {
        DrawOutcome outcome = Draw.run(list, Entries.SEED, SeatPlan.of(0, Map.of(), 0, 0), NO_CAP);
        List<UUID> ids = new ArrayList<>();
        for (int rank = 1; rank <= list.size(); rank++) {
            ids.add(list.id(outcome.placeOfRank(rank)));
        }
        return ids;
    }
}
