package id.prakerja.training.account.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures that add up. What is not there is 0.
 *
 * @param values figures that are not 0
 */
public record Counts(Map<Figure, Long> values) {

    /** Nothing. */
    public static final Counts NONE = new Counts(Map.of());

    /** Copies the map, without what is 0. */
    public Counts {
        Map<Figure, Long> kept = new EnumMap<>(Figure.class);
        values.forEach((figure, value) -> {
            if (value != 0) {
                kept.put(figure, value);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    /** One figure. */
    public static Counts of(Figure figure, long value) {
        return new Counts(Map.of(figure, value));
    }

    /** A figure. */
    public long get(Figure figure) {
        return values.getOrDefault(figure, 0L);
    }

    /** The sum of both. */
    public Counts plus(Counts other) {
        Map<Figure, Long> sum = new TreeMap<>(values);
        other.values.forEach((figure, value) -> sum.merge(figure, value, Long::sum));
        return new Counts(sum);
    }

    /** The same with the opposite signs. */
    public Counts negated() {
        Map<Figure, Long> negated = new EnumMap<>(Figure.class);
        values.forEach((figure, value) -> negated.put(figure, -value));
        return new Counts(negated);
    }

    /** Whether all are 0. */
    public boolean none() {
        return values.isEmpty();
    }
}
