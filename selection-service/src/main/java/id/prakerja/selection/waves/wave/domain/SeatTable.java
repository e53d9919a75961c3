package id.prakerja.selection.waves.wave.domain;

import id.prakerja.draw.domain.LargestRemainder;
import id.prakerja.refusal.Decision;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the seats of a wave are distributed over the provinces.
 *
 * @param quota seats of the wave
 * @param provinces seats by two-digit province code, together at most the quota; the rest is drawn for nationwide
 */
public record SeatTable(int quota, SortedMap<String, Integer> provinces) {

    /** The provinces that came into being in 2022; they have seats where the operator gives them some. */
    private static final Set<String> SINCE_2022 = Set.of("93", "94", "95", "96");

    /**
     * The default: in proportion to population, by largest remainder.
     *
     * @param quota seats of the wave
     * @return the table, which distributes every seat
     */
    public static SeatTable byPopulation(int quota) {
        SortedMap<String, Integer> provinces = new TreeMap<>();
        LargestRemainder.apportion(quota, Population.OF_2020)
                .forEach((province, seats) -> provinces.put(province, Math.toIntExact(seats)));
        return new SeatTable(quota, provinces);
    }

    /**
     * The operator's table, checked.
     *
     * @param quota seats of the wave
     * @param table seats by province code; null for the default
     * @return the table, or {@code PROVINCE_UNKNOWN}, {@code PROVINCE_SEATS_NEGATIVE}, {@code PROVINCE_QUOTAS_EXCEED_QUOTA}
     */
    public static Decision<SeatTable> of(int quota, Map<String, Integer> table) {
        if (table == null) {
            return Decision.granted(byPopulation(quota));
        }
        Set<String> unknown = new TreeSet<>(table.keySet());
        unknown.removeAll(Population.OF_2020.keySet());
        unknown.removeAll(SINCE_2022);
        if (!unknown.isEmpty()) {
            return Decision.refused(WaveProblem.PROVINCE_UNKNOWN, String.join(", ", unknown));
        }
        if (table.values().stream().anyMatch(seats -> seats < 0)) {
            return Decision.refused(WaveProblem.PROVINCE_SEATS_NEGATIVE);
        }
        long sum = table.values().stream().mapToLong(Integer::longValue).sum();
        return sum <= quota
                ? Decision.granted(new SeatTable(quota, new TreeMap<>(table)))
                : Decision.refused(
                        WaveProblem.PROVINCE_QUOTAS_EXCEED_QUOTA, Long.toString(sum), Integer.toString(quota));
    }
}
