package id.prakerja.incentive.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The programme's clock under a test's hand: it runs like the system's, and can be moved on. */
public final class TestClock extends Clock {

    private static final TestClock INSTANCE = new TestClock();

    private volatile Duration offset = Duration.ZERO;

    private TestClock() {}

    /** Moves time on for the application under test and everybody who asks this clock. */
    public static void advance(Duration by) {
        INSTANCE.offset = INSTANCE.offset.plus(by);
    }

    /** Moves time on to an instant; does nothing if it has passed. */
    public static void advanceTo(Instant target) {
        Duration missing = Duration.between(INSTANCE.instant(), target);
        if (!missing.isNegative()) {
            advance(missing);
        }
    }

    /** Programme time. */
    public static Instant now() {
        return INSTANCE.instant();
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Takes the place of the clock's producer in the application. */
    @Alternative
    @Priority(1)
    @Singleton
    public static final class Producer {

        /** The clock. */
        @Produces
        @Alternative
        @Priority(1)
        @Singleton
        Clock clock() {
            return INSTANCE;
        }
    }
}
