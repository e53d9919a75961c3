package id.prakerja.training.component;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The programme's clock in tests: runs like the real one, and can be moved. */
@Singleton
public class MovedClock {

    private static final Clock REAL = Clock.systemUTC();

    private volatile Duration offset = Duration.ZERO;

    /** Moves the clock from now on; zero brings it back. */
    void moveBy(Duration by) {
        offset = by;
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return REAL.instant().plus(offset);
            }
        };
    }
}
