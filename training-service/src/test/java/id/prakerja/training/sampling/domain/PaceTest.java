package id.prakerja.training.sampling.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.training.account.domain.HoldReason;
import id.prakerja.training.sampling.domain.Pace.Passage;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final SamplingRule RULE = new SamplingRule("INSTITUTION/1", 10, 5, 50, 3, 100, 80);
    private static final LocalDate DAY = LocalDate.of(2020, 9, 1);

    @Test
    void nothingOfANewPartnerPassesUntilSamplesHaveReleasedEnough() {
        Pace unknown = Pace.unknown("lembaga-a");

        assertEquals(HoldReason.NEW_PARTNER, unknown.pass(RULE, DAY, 1).closed());
        assertEquals(
                HoldReason.NEW_PARTNER, unknown.clear(9, DAY).pass(RULE, DAY, 1).closed());
        assertNull(unknown.clear(9, DAY).credit(1).pass(RULE, DAY, 1).closed());
    }

    @Test
    void aWeekAboveTheFloorTripsAndStaysTrippedUntilASampleClearsIt() {
        Pace pace = Pace.unknown("lembaga-a").clear(10, DAY.minusDays(60));
        for (int number = 0; number < 50; number++) {
            pace = pace.pass(RULE, DAY.plusDays(number / 10), 1).next();
            pace = pace.giveBack(DAY.plusDays(number / 10), surplus(pace, number + 1));
        }
        Passage tripped = pace.pass(RULE, DAY.plusDays(5), 1);
        assertEquals(HoldReason.BURST, tripped.closed());
        assertEquals(0, tripped.granted());

        Pace later = tripped.next();
        assertEquals(HoldReason.BURST, later.pass(RULE, DAY.plusDays(300), 1).closed());
        assertNull(
                later.clear(1, DAY.plusDays(5)).pass(RULE, DAY.plusDays(5), 1).closed());
    }

    @Test
    void anOwnHistoryAllowsThreeTimesItsAverageWeek() {
        Pace pace = Pace.unknown("tokopedia").clear(4_000, DAY);
        LocalDate fourWeeksLater = DAY.plusDays(28);

        assertNull(pace.pass(RULE, fourWeeksLater, 3_000).closed());
        assertEquals(HoldReason.BURST, pace.pass(RULE, fourWeeksLater, 3_001).closed());
        assertEquals(
                HoldReason.BURST,
                pace.pass(RULE, fourWeeksLater.plusDays(10), 3_000).closed());
    }

    @Test
    void theRestOfAnAnswerThatTripsIsStillGranted() {
        Passage passage = Pace.unknown("lembaga-a").clear(10, DAY.minusDays(60)).pass(RULE, DAY, 80);

        assertEquals(50, passage.granted());
        assertEquals(HoldReason.BURST, passage.closed());
        assertTrue(passage.next().tripped());
    }

    @Property
    void noSevenDaysHaveMoreThanTheRuleAllowsWhateverIsAskedFor(
            @ForAll @Size(min = 1, max = 40) int[] askedByDay, @ForAll @IntRange(min = 1, max = 60) int floor) {
        SamplingRule rule = new SamplingRule("INSTITUTION/1", 0, 5, floor, 1, 0, 0);
        Pace pace = Pace.unknown("lembaga-a");
        int[] granted = new int[askedByDay.length];
        for (int day = 0; day < askedByDay.length; day++) {
            Passage passage = pace.pass(rule, DAY.plusDays(day), Math.floorMod(askedByDay[day], 100) + 1);
            granted[day] = passage.granted();
            pace = passage.next();
            int week = 0;
            for (int back = Math.max(0, day - 6); back <= day; back++) {
                week += granted[back];
            }
            assertTrue(week <= floor, week + " in seven days");
        }
    }

    /** What was granted beyond those that were asked for. */
    private static int surplus(Pace pace, int used) {
        return pace.passed().values().stream().mapToInt(Integer::intValue).sum() - used;
    }
}
