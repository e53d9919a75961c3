package id.prakerja.training.support;

import id.prakerja.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The programme's day, for tests of what is counted by it. */
public final class ProgrammeDay {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /** For a test; less than partners' clocks may differ, so that what tests say of the real time is not refused. */
    private static final Duration ENOUGH = Duration.ofMinutes(4);

    private ProgrammeDay() {}

    /** Today, which does not end while the test runs: where little is left of it, time is moved on into the next one. */
    public static LocalDate withTimeLeft() {
        Instant end = today().plusDays(1).atStartOfDay(ZONE).toInstant();
        if (TestClock.now().plus(ENOUGH).isAfter(end)) {
            TestClock.advanceTo(end);
        }
        return today();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(TestClock.now(), ZONE);
    }
}
