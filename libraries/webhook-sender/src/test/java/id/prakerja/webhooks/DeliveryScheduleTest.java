package id.prakerja.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeliveryScheduleTest {

    private static final Instant NOW = Instant.parse("2020-10-05T03:00:00Z");
    private final Random random = new Random(1);

    @Test
    void tenAttemptsAtThePausesOfTheStandardATenthMoreOrLess() {
        for (int attempts = 1; attempts < DeliverySchedule.PAUSES.size(); attempts++) {
            double wanted = DeliverySchedule.PAUSES.get(attempts).toMillis();
            double pause = DeliverySchedule.pause(attempts, Optional.empty(), random)
                    .orElseThrow()
                    .toMillis();
            assertTrue(Math.abs(pause / wanted - 1) <= 0.1, attempts + ": " + pause);
        }
        assertEquals(Optional.empty(), DeliverySchedule.pause(10, Optional.of(Duration.ofHours(1)), random));
    }

    @Test
    void noPauseIsLongerThanTheLongestUnlessTheReceiverAsksForIt() {
        for (int attempts = 1; attempts < DeliverySchedule.PAUSES.size(); attempts++) {
            Duration pause = DeliverySchedule.pause(attempts, Duration.ofSeconds(20), Optional.empty(), random)
                    .orElseThrow();
            assertTrue(pause.compareTo(Duration.ofSeconds(22)) <= 0, attempts + ": " + pause);
        }
        assertEquals(
                Optional.of(Duration.ofMinutes(1)),
                DeliverySchedule.pause(3, Duration.ofSeconds(20), Optional.of(Duration.ofMinutes(1)), random));
        assertEquals(Optional.empty(), DeliverySchedule.pause(10, Duration.ofSeconds(20), Optional.empty(), random));
    }

    @Test
    void aLongerWishOfTheReceiverCountsUpToADay() {
        assertEquals(
                Optional.of(Duration.ofMinutes(10)),
                DeliverySchedule.pause(1, Optional.of(Duration.ofMinutes(10)), random));
        assertEquals(
                Optional.of(Duration.ofDays(1)), DeliverySchedule.pause(1, Optional.of(Duration.ofDays(400)), random));
        assertTrue(DeliverySchedule.pause(3, Optional.of(Duration.ofSeconds(1)), random)
                        .orElseThrow()
                        .compareTo(Duration.ofMinutes(27))
                >= 0);
    }

    @Test
    void aWishIsReadAsSecondsOrAsADate() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), RetryAfter.of("120", NOW));
        assertEquals(Optional.of(Duration.ofMinutes(5)), RetryAfter.of("Mon, 05 Oct 2020 03:05:00 GMT", NOW));
        assertEquals(Optional.of(Duration.ZERO), RetryAfter.of("Mon, 05 Oct 2020 02:05:00 GMT", NOW));
        assertEquals(Optional.empty(), RetryAfter.of("soon", NOW));
        assertEquals(Optional.empty(), RetryAfter.of(null, NOW));
    }
}
