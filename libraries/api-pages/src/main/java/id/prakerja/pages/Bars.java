package id.prakerja.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bars, drawn on the server; the numbers stand beside them as text.
 *
 * @param title what is compared
 * @param bars the bars
 * @param height of the drawing
 */
public record Bars(String title, List<Bar> bars, int height) implements Section {

    private static final int ROW = 26;
    private static final int WIDTH = 340;

    /** Bars whose longest is the greatest value. */
    public static Bars of(String title, Map<String, Long> values) {
        long greatest =
                values.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        new LinkedHashMap<>(values)
                .forEach((label, value) -> bars.add(new Bar(
                        label,
                        Format.number(value),
                        bars.size() * ROW,
                        greatest == 0 ? 0 : Math.toIntExact(value * WIDTH / greatest))));
        return new Bars(title, bars, bars.size() * ROW);
    }

    /**
     * A bar.
     *
     * @param label its name
     * @param value as shown
     * @param y where it lies
     * @param width how long it is
     */
    public record Bar(String label, String value, int y, int width) {}
}
