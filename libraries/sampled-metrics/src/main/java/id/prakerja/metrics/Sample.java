package id.prakerja.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;

/**
 * One value of a metric.
 *
 * @param value the value
 * @param tags its labels; all samples of a metric have the same names
 */
public record Sample(double value, Tags tags) {

    /** A value with labels, given as names and values in turn. */
    public static Sample of(double value, String... labels) {
        return new Sample(value, Tags.of(labels));
    }

    /** One sample for each entry, its key being the label's value. */
    public static List<Sample> each(String label, Map<String, ? extends Number> values) {
        return values.entrySet().stream()
                .map(entry -> of(entry.getValue().doubleValue(), label, entry.getKey()))
                .toList();
    }
}
