package id.prakerja.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The programme's day, for tests that do all of their work on one: where little is left of it, time is moved on into the next one. */
public final class ProgrammeDay {

    /** The programme's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Less than partners' clocks may differ, so that what tests say of the real time is not refused. */
    private static final Duration MINUTES = Duration.ofMinutes(4);

    private ProgrammeDay() {}

    /** Today, which does not end within the hour. */
    public static LocalDate withAnHourLeft() {
        return withLeft(AN_HOUR);
    }

    /** Today, which does not end within some minutes; for tests whose partners go by the real time. */
    public static LocalDate withMinutesLeft() {
        return withLeft(MINUTES);
    }

    private static LocalDate withLeft(Duration enough) {
        LocalDate today = LocalDate.ofInstant(TestClock.now(), ZONE);
        Instant midnight = today.plusDays(1).atStartOfDay(ZONE).toInstant();
        if (TestClock.now().plus(enough).isBefore(midnight)) {
            return today;
        }
        TestClock.advanceTo(midnight);
        return today.plusDays(1);
    }
}
