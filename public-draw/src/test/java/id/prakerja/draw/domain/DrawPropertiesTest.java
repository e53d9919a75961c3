package id.prakerja.draw.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.domain.Entries.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
            List<DrawResult> onTheList = inRankOrder(outcome, province, true);
            int seats = Math.min(plan.prioritySeats(province), onTheList.size());
            assertTrue(onTheList.subList(0, seats).stream().allMatch(each -> each == DrawResult.PRIORITY));
            assertFalse(onTheList.subList(seats, onTheList.size()).contains(DrawResult.PRIORITY));
            assertFalse(inRankOrder(outcome, province, false).contains(DrawResult.PRIORITY));
        }
    }

    @Property
    void publicAndLeftOverSeatsOfAProvinceGoToItsBestRankedOthers(
            @ForAll("entries") List<Entry> entries, @ForAll("plans") SeatPlan plan) {
        DrawOutcome outcome = Draw.run(Entries.list(entries), Entries.SEED, plan, NO_CAP);

        for (int province : Entries.PROVINCES) {
            List<DrawResult> others = new ArrayList<>(inRankOrder(outcome, province, null));
            others.removeIf(each -> each == DrawResult.PRIORITY);
            int priorityTaken = Math.min(
                    plan.prioritySeats(province),
                    inRankOrder(outcome, province, true).size());
            int publicSeats = plan.seats(province) - plan.prioritySeats(province);
            int spill = plan.prioritySeats(province) - priorityTaken;
            int first = Math.min(publicSeats, others.size());
            int second = Math.min(publicSeats + spill, others.size());
            assertTrue(others.subList(0, first).stream().allMatch(each -> each == DrawResult.PUBLIC));
            assertTrue(others.subList(first, second).stream().allMatch(each -> each == DrawResult.PROVINCE_SPILL_OVER));
            assertTrue(others.subList(second, others.size()).stream()
                    .allMatch(each -> each == DrawResult.NATIONAL_SPILL_OVER || each == DrawResult.NOT_SELECTED));
        }
    }

    @Property
    void seatsLeftOverNationwideGoToTheBestRankedWhoAreLeft(
            @ForAll("entries") List<Entry> entries, @ForAll("plans") SeatPlan plan) {
        DrawOutcome outcome = Draw.run(Entries.list(entries), Entries.SEED, plan, NO_CAP);

        List<DrawResult> left = new ArrayList<>(inRankOrder(outcome, null, null));
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
    void aPlanGivesNoMoreThanTheQuotaAndThePriorityShareOfIt(@ForAll("plans") SeatPlan plan) {
        int seats = 0;
        for (int province = 0; province < SeatPlan.CODES; province++) {
            assertTrue(plan.prioritySeats(province) <= plan.seats(province));
            seats += plan.seats(province);
        }
        assertTrue(seats <= plan.quota());
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        return Entries.arbitrary();
    }

    /** Seats for some of the provinces and some for none, with any priority share. */
    @Provide
    Arbitrary<SeatPlan> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 10_000))
                .as((jakarta, west, central, unplanned, share) -> SeatPlan.of(
                        jakarta + west + central + unplanned, Map.of("31", jakarta, "32", west, "33", central), share));
    }

    /** Results of a province's entries (or all, if null) in rank order; of those on the priority list, of the others, or all. */
    private static List<DrawResult> inRankOrder(DrawOutcome outcome, Integer province, Boolean priority) {
        List<DrawResult> results = new ArrayList<>();
        for (int rank = 1; rank <= outcome.entries().size(); rank++) {
            int place = outcome.placeOfRank(rank);
            if ((province == null || outcome.entries().province(place) == province)
                    && (priority == null || outcome.entries().priority(place) == priority)) {
                results.add(outcome.result(place));
            }
        }
        return results;
    }

    private static List<UUID> ranked(EntryList list) {
        DrawOutcome outcome = Draw.run(list, Entries.SEED, SeatPlan.of(0, Map.of(), 0), NO_CAP);
        List<UUID> ids = new ArrayList<>();
        for (int rank = 1; rank <= list.size(); rank++) {
            ids.add(list.id(outcome.placeOfRank(rank)));
        }
        return ids;
    }
}
