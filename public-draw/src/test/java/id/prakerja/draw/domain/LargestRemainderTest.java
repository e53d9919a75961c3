package id.prakerja.draw.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
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
    void thePartsSumToTheWholeAndAreLessThanOneOff(
            @ForAll @IntRange(max = 1_000_000) int seats,
            @ForAll @Size(min = 1, max = 34) List<@LongRange(min = 1, max = 50_000_000) Long> weights) {
        Map<String, Long> byCode = new TreeMap<>();
        weights.forEach(weight -> byCode.put(Integer.toString(11 + byCode.size()), weight));

        Map<String, Long> parts = LargestRemainder.apportion(seats, byCode);

        long sum = weights.stream().mapToLong(Long::longValue).sum();
        assertEquals(seats, parts.values().stream().mapToLong(Long::longValue).sum());
        parts.forEach((code, part) -> {
            double exact = (double) seats * byCode.get(code) / sum;
            assertTrue(Math.abs(part - exact) < 1, () -> code + " has " + part + " of " + exact);
        });
    }

    @Test
    void nothingCanBeDistributedOverNoWeight() {
        assertThrows(IllegalArgumentException.class, () -> LargestRemainder.apportion(5, Map.of("31", 0L)));
        assertThrows(IllegalArgumentException.class, () -> LargestRemainder.apportion(-1, Map.of("31", 1L)));
    }
}
