package id.prakerja.training.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * The courses on sale in memory, by title. A search looks at every one of them, which takes some milliseconds for 100,000; what it finds
 * is counted by facet on the way.
 */
final class CatalogueIndex {

    private static final int MOST_VALUES = 50;

    private final ConcurrentSkipListMap<String, Entry> byTitle = new ConcurrentSkipListMap<>();
    private final Map<UUID, String> positions = new HashMap<>();

    /** Puts a course in, in place of what it was. */
    synchronized void put(Entry entry) {
        remove(entry.courseId());
        positions.put(entry.courseId(), entry.position());
        byTitle.put(entry.position(), entry);
    }

    /** Takes a course out. */
    synchronized void remove(UUID courseId) {
        String position = positions.remove(courseId);
        if (position != null) {
            byTitle.remove(position);
        }
    }

    /**
     * Searches.
     *
     * @param after position after which the list goes on
     * @param most entries of the answer
     */
    Found search(Query query, Optional<String> after, int most) {
        List<Entry> page = new ArrayList<>();
        Counts methods = new Counts();
        Counts languages = new Counts();
        Counts regions = new Counts();
        Counts platforms = new Counts();
        Counts institutions = new Counts();
        Counts accessibility = new Counts();
        long total = 0;
        for (Map.Entry<String, Entry> each : byTitle.entrySet()) {
            Entry entry = each.getValue();
            if (!query.fits(entry)) {
                continue;
            }
            total++;
            methods.count(entry.method().name());
            languages.count(entry.language());
            entry.regions().forEach(regions::count);
            entry.platforms().forEach(platforms::count);
            entry.accessibility().forEach(accessibility::count);
            institutions.count(entry.institutionId());
            if (page.size() < most
                    && after.filter(position -> each.getKey().compareTo(position) <= 0)
                            .isEmpty()) {
                page.add(entry);
            }
        }
        SortedMap<String, Map<String, Long>> facets = new TreeMap<>(Map.of(
                "method", methods.largest(),
                "language", languages.largest(),
                "region", regions.largest(),
                "platform", platforms.largest(),
                "institution", institutions.largest(),
                "accessibility", accessibility.largest()));
        return new Found(page, total, facets);
    }

    /**
     * What a search has found.
     *
     * @param page a part of it, by title
     * @param total how many in all
     * @param facets by facet and value, how many of them; of each facet the 50 largest
     */
    record Found(List<Entry> page, long total, SortedMap<String, Map<String, Long>> facets) {}

    /** How many of each value. */
    private static final class Counts {

        private final Map<String, Long> counts = new HashMap<>();

        void count(String value) {
            counts.merge(value, 1L, Long::sum);
        }

        Map<String, Long> largest() {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_VALUES)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
        }
    }
}
