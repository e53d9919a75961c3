package id.prakerja.selection.wave.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void whatIsLeftGoesToTheLargestRemainders() {
        // Exact shares 4.5, 3.2, 2.3: one is left, and 0.5 is the largest remainder.
        assertEquals(
                Map.of("31", 5L, "32", 3L, "33", 2L),
                LargestRemainder.apportion(10, Map.of("31", 45L, "32", 32L, "33", 23L)));
    }

    @Test
    void betweenEqualRemaindersTheLowerCodeComesFirst() {
        assertEquals(Map.of("11", 1L, "12", 0L), LargestRemainder.apportion(1, Map.of("11", 7L, "12", 7L)));
    }

    @Property
    void thePartsSumToTheWholeAndAreLessThanOneOff(@ForAll @IntRange(max = 1_000_000) int seats) {
        Map<String, Long> parts = LargestRemainder.apportion(seats, Population.OF_2020);

        long population =
                Population.OF_2020.values().stream().mapToLong(Long::longValue).sum();
        assertEquals(seats, parts.values().stream().mapToLong(Long::longValue).sum());
        parts.forEach((province, part) -> {
            double exact = (double) seats * Population.OF_2020.get(province) / population;
            assertTrue(Math.abs(part - exact) < 1, () -> province + " has " + part + " of " + exact);
        });
    }

    @Test
    void nothingCanBeDistributedOverNoWeight() {
        assertThrows(IllegalArgumentException.class, () -> LargestRemainder.apportion(5, Map.of("31", 0L)));
        assertThrows(IllegalArgumentException.class, () -> LargestRemainder.apportion(-1, Map.of("31", 1L)));
    }
}
