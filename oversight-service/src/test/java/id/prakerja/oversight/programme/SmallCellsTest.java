package id.prakerja.oversight.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.oversight.programme.domain.SmallCells;
import id.prakerja.oversight.programme.domain.SmallCells.Part;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    @Test
    void aSmallPartHidesBehindTheNextLargerOne() {
        SmallCells published = SmallCells.of(Map.of("31", 3L, "32", 40L, "33", 12L, "34", 0L));

        assertEquals(List.of(new Part("32", 40)), published.shown());
        assertEquals(List.of("31", "33"), published.together());
        assertEquals(15, published.sum());
        assertEquals(55, published.total());
    }

    @Test
    void whatIsNotSmallStandsAlone() {
        SmallCells published = SmallCells.of(Map.of("31", 5L, "32", 40L));

        assertEquals(List.of(new Part("32", 40), new Part("31", 5)), published.shown());
        assertEquals(List.of(), published.together());
    }

    @Test
    void ofAFewPeopleNothingIsSaid() {
        assertEquals(0, SmallCells.of(Map.of("31", 4L)).total());
        assertEquals(0, SmallCells.of(Map.of("31", 2L, "32", 2L)).total());
        assertEquals(0, SmallCells.of(Map.of()).total());
    }

    @Test
    void noPartIsSmallOrGivenAwayByTheOthersAndThePartsSumToTheWhole() {
        Random random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Long> counts = new TreeMap<>();
            for (int part = random.nextInt(8); part >= 0; part--) {
                counts.put("P" + part, (long) random.nextInt(random.nextBoolean() ? 7 : 60));
            }
            SmallCells published = SmallCells.of(counts);
            long whole = counts.values().stream().mapToLong(Long::longValue).sum();

            assertTrue(
                    published.shown().stream().allMatch(part -> part.people() >= SmallCells.LEAST), counts::toString);
            assertTrue(published.together().size() != 1, counts::toString);
            assertTrue(published.together().isEmpty() || published.sum() >= SmallCells.LEAST, counts::toString);
            assertTrue(published.total() == whole || (published.total() == 0 && isSmall(counts)), counts::toString);
        }
    }

    /** All of it together is too few, or one part alone. */
    private static boolean isSmall(Map<String, Long> counts) {
        long people = counts.values().stream().mapToLong(Long::longValue).sum();
        return people < SmallCells.LEAST
                || counts.values().stream().filter(count -> count > 0).count() == 1;
    }
}
