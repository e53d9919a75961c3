package id.prakerja.training.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.training.catalogue.CatalogueIndex.Found;
import id.prakerja.training.course.domain.CourseMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogueIndexTest {

    private static final int COURSES = 100_000;

    private final CatalogueIndex index = new CatalogueIndex();

    @Test
    void aHundredThousandCoursesAreSearchedByWordsAndFiltersWithFacetsAndReadToTheEnd() {
        IntStream.range(0, COURSES).forEach(number -> index.put(entry(number)));
        Query query =
                new Query(List.of("pembukuan", "7"), CourseMethod.ONLINE_LIVE, null, "32", null, null, null, 500_000L);
        long expected = IntStream.range(0, COURSES)
                .mapToObj(CatalogueIndexTest::entry)
                .filter(query::fits)
                .count();

        Found first = index.search(query, Optional.empty(), 100);
        List<UUID> read = new ArrayList<>();
        Found page = first;
        while (!page.page().isEmpty()) {
            page.page().forEach(entry -> read.add(entry.courseId()));
            page = index.search(
                    query, Optional.of(page.page().get(page.page().size() - 1).position()), 500);
        }

        assertTrue(expected > 100, "a search that finds something");
        assertEquals(expected, first.total());
        assertEquals(expected, read.stream().distinct().count());
        assertEquals(expected, read.size());
        assertEquals(expected, first.facets().get("method").get("ONLINE_LIVE"));
        assertEquals(
                expected,
                first.facets().get("institution").values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void aCourseThatChangesItsTitleIsFoundOnce() {
        Entry before = entry(1);
        index.put(before);
        index.put(new Entry(
                before.courseId(),
                "Desain",
                "desain",
                before.institutionId(),
                before.platforms(),
                before.method(),
                before.language(),
                before.regions(),
                before.accessibility(),
                before.hours(),
                before.price()));

        assertEquals(1, all().total());
        assertEquals("Desain", all().page().get(0).title());
        index.remove(before.courseId());
        assertEquals(0, all().total());
    }

    private Found all() {
        return index.search(new Query(List.of(), null, null, null, null, null, null, null), Optional.empty(), 10);
    }

    private static Entry entry(int number) {
        String title = (number % 3 == 0 ? "Pembukuan " : "Barista ") + number;
        return new Entry(
                new UUID(0, number),
                title,
                title.toLowerCase(java.util.Locale.ROOT),
                "lembaga-" + number % 7,
                List.of("platform-" + number % 5),
                number % 4 == 0 ? CourseMethod.ONLINE_LIVE : CourseMethod.OFFLINE,
                "id",
                number % 2 == 0 ? List.of() : List.of(number % 5 == 0 ? "32" : "31"),
                List.of(),
                12,
                100_000 + number % 9 * 100_000L);
    }
}
