package id.prakerja.rest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptLimitsTest {

    private Instant now = Instant.parse("2020-08-27T05:00:00Z");
    private final AttemptLimits limits = new AttemptLimits(
            List.of(
                    new AttemptLimit("person", 3, Duration.ofMinutes(5)),
                    new AttemptLimit("address", 10, Duration.ofMinutes(1)),
                    new AttemptLimit("prefix", 15, Duration.ofSeconds(30)),
                    new AttemptLimit("everybody", 30, Duration.ofSeconds(1))),
            (InstantSource) () -> now);

    @Test
    void aPersonIsTriedAFewTimesAndThenSeldom() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertEquals(Duration.ZERO, limits.attempt(keys("siti", "a" + attempt, "p" + attempt)));
        }
        assertEquals(Duration.ofMinutes(5), limits.attempt(keys("siti", "a", "p")));

        now = now.plus(Duration.ofMinutes(5));
        assertEquals(Duration.ZERO, limits.attempt(keys("siti", "a", "p")));
        assertEquals(Duration.ofMinutes(5), limits.attempt(keys("siti", "a", "p")));
    }

    @Test
    void whoAsksAboutOnePersonAfterTheOtherIsSlowedByTheAddress() {
        for (int person = 0; person < 10; person++) {
            assertEquals(Duration.ZERO, limits.attempt(keys("person-" + person, "a", "p")));
        }

        assertEquals(Duration.ofMinutes(1), limits.attempt(keys("another", "a", "p")));
        assertEquals(Duration.ZERO, limits.attempt(keys("another", "elsewhere", "q")), "Others are not");
    }

    @Test
    void whoTakesOneAddressAfterTheOtherIsSlowedByTheNeighbourhood() {
        for (int address = 0; address < 15; address++) {
            assertEquals(Duration.ZERO, limits.attempt(keys("person-" + address, "a" + address, "p")));
        }

        assertEquals(Duration.ofSeconds(30), limits.attempt(keys("another", "a-new", "p")));
    }

    @Test
    void whoHasTheWholeNetIsSlowedByTheLimitOfAll() {
        for (int each = 0; each < 30; each++) {
            assertEquals(Duration.ZERO, limits.attempt(keys("person-" + each, "a" + each, "p" + each)));
        }

        assertEquals(Duration.ofSeconds(1), limits.attempt(keys("another", "a-new", "p-new")));
    }

    @Test
    void whatIsRefusedUsesUpNothing() {
        for (int attempt = 0; attempt < 3; attempt++) {
            limits.attempt(keys("siti", "a", "p"));
        }
        for (int attempt = 0; attempt < 100; attempt++) {
            assertTrue(limits.attempt(keys("siti", "a", "p")).compareTo(Duration.ZERO) > 0);
        }

        for (int attempt = 0; attempt < 7; attempt++) {
            assertEquals(Duration.ZERO, limits.attempt(keys("person-" + attempt, "a", "p")));
        }
    }

    @Test
    void aKeyOfAnUnknownScopeIsAFault() {
        Map<String, String> unknown = Map.of("colour", "red");

        assertThrows(IllegalArgumentException.class, () -> limits.attempt(unknown));
        assertThrows(IllegalArgumentException.class, () -> new AttemptLimit("person", 0, Duration.ofSeconds(1)));
    }

    private static Map<String, String> keys(String person, String address, String prefix) {
        return Map.of("person", person, "address", address, "prefix", prefix, "everybody", "");
    }
}
