package id.prakerja.training.figures;

import id.prakerja.training.account.domain.Cell;
import id.prakerja.training.account.domain.Counts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of one day by one thing.
 *
 * @param by what they are grouped by
 * @param day of what is counted
 */
record FigureDay(By by, LocalDate day) implements Comparable<FigureDay> {

    private static final String BETWEEN = "|";

    /** The name under which they are stored; names of one grouping are in the order of the days. */
    String id() {
        return id(by, day);
    }

    static String id(By by, LocalDate day) {
        return by + BETWEEN + day;
    }

    static FigureDay parse(String id) {
        int end = id.indexOf(BETWEEN);
        return new FigureDay(By.valueOf(id.substring(0, end)), LocalDate.parse(id.substring(end + 1)));
    }

    /** Cells as figures of days, by group. */
    static Map<FigureDay, SortedMap<String, Counts>> of(Map<Cell, Counts> cells) {
        Map<FigureDay, SortedMap<String, Counts>> days = new HashMap<>();
        cells.forEach((cell, counts) -> {
            for (By by : By.values()) {
                by.group(cell)
                        .ifPresent(group -> days.computeIfAbsent(new FigureDay(by, cell.day()), day -> new TreeMap<>())
                                .merge(group, counts, Counts::plus));
            }
        });
        return days;
    }

    /** Adds groups to others; what becomes 0 goes. */
    static SortedMap<String, Counts> plus(Map<String, Counts> some, Map<String, Counts> others) {
        SortedMap<String, Counts> sum = new TreeMap<>(some);
        others.forEach((group, counts) -> sum.merge(group, counts, Counts::plus));
        sum.values().removeIf(Counts::none);
        return sum;
    }

    @Override
    public int compareTo(FigureDay other) {
        return id().compareTo(other.id());
    }
}
