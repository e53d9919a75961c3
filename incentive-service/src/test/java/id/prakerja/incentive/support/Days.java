package id.prakerja.incentive.support;

import id.prakerja.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the programme counts them. */
public final class Days {

    /** The programme's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    private Days() {}

    /** Today, for a test that does all of its work on one day: shortly before midnight the clock is moved on to the next. */
    public static LocalDate today() {
        LocalDate today = LocalDate.ofInstant(TestClock.now(), ZONE);
        Instant midnight = today.plusDays(1).atStartOfDay(ZONE).toInstant();
        if (TestClock.now().plus(LONG_ENOUGH).isBefore(midnight)) {
            return today;
        }
        TestClock.advanceTo(midnight);
        return today.plusDays(1);
    }
}
