package id.prakerja.registration.people.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RatePermitsTest {

    private final AtomicLong time = new AtomicLong();
    private final RatePermits permits = new RatePermits(100, time::get);

    @Test
    void grantsNoMoreThanTheRateHasFilled() {
        time.addAndGet(Duration.ofMillis(500).toNanos());

        assertEquals(50, permits.take(500));
        assertEquals(0, permits.take(500));
    }

    @Test
    void holdsASecondsWorthAtMost() {
        time.addAndGet(Duration.ofHours(1).toNanos());

        assertEquals(100, permits.take(500));
    }

    @Test
    void grantsAgainWhatWasGivenBack() {
        time.addAndGet(Duration.ofSeconds(1).toNanos());
        permits.take(100);
        permits.giveBack(70);

        assertEquals(70, permits.take(500));
    }
}
