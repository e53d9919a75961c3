package id.prakerja.incentive.schedule.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MonthlyScheduleTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final MonthlySchedule SCHEDULE = new MonthlySchedule(4, 600_000, JAKARTA);

    @Test
    void paysTheFirstAtOnceAndTheOthersAMonthApart() {
        assertEquals(
                List.of(
                        Instant.parse("2020-09-22T00:05:00Z"),
                        Instant.parse("2020-10-22T00:05:00Z"),
                        Instant.parse("2020-11-22T00:05:00Z"),
                        Instant.parse("2020-12-22T00:05:00Z")),
                SCHEDULE.dueDates(Instant.parse("2020-09-22T00:05:00Z")));
    }

    @Test
    void countsMonthsInTheProgrammesTimeZone() {
        // 31 January 00:30 in Jakarta, still the 30th in UTC: February has neither day.
        assertEquals(
                List.of(
                        Instant.parse("2021-01-30T17:30:00Z"),
                        Instant.parse("2021-02-27T17:30:00Z"),
                        Instant.parse("2021-03-30T17:30:00Z"),
                        Instant.parse("2021-04-29T17:30:00Z")),
                SCHEDULE.dueDates(Instant.parse("2021-01-30T17:30:00Z")));
    }

    @Property
    void keepsFourToFiveWeeksBetweenInstalments(
            @ForAll @LongRange(min = 0, max = 4_102_444_800L) long second,
            @ForAll @IntRange(min = 1, max = 12) int instalments) {
        List<Instant> dates =
                new MonthlySchedule(instalments, 600_000, JAKARTA).dueDates(Instant.ofEpochSecond(second));

        assertEquals(instalments, dates.size());
        assertEquals(Instant.ofEpochSecond(second), dates.get(0));
        for (int i = 1; i < dates.size(); i++) {
            Duration apart = Duration.between(dates.get(i - 1), dates.get(i));
            assertTrue(apart.toDays() >= 28 && apart.toDays() <= 31, () -> "apart by " + apart);
        }
    }

    @Test
    void refusesToPayNothing() {
        assertThrows(IllegalArgumentException.class, () -> new MonthlySchedule(0, 600_000, JAKARTA));
        assertThrows(IllegalArgumentException.class, () -> new MonthlySchedule(4, 0, JAKARTA));
    }
}
