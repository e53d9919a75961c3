package id.prakerja.oversight.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How far each topic has been applied.
 *
 * @param waiting records not applied yet, by topic; null if the broker does not answer
 * @param toldUntil the latest time that applied events bear, by topic
 */
public record Positions(Map<String, Long> waiting, Map<String, Instant> toldUntil) {

    private static final String FAMILY = "*";

    /** Those of some topics together; a family of topics ends with {@code *}. */
    FigureView.Reach of(Collection<String> topics) {
        Instant until = of(toldUntil, topics).max(Instant::compareTo).orElse(null);
        Long lag = waiting == null
                ? null
                : of(waiting, topics).mapToLong(Long::longValue).sum();
        return new FigureView.Reach(until, lag);
    }

    /** Positions from what each partition of each topic has reached. */
    static Positions of(List<Partition> partitions, boolean known) {
        Map<String, Long> waiting = known ? new TreeMap<>() : null;
        Map<String, Instant> told = new TreeMap<>();
        for (Partition partition : partitions) {
            if (waiting != null) {
                waiting.merge(partition.topic(), partition.waiting(), Long::sum);
            }
            if (partition.toldAt() != null) {
                told.merge(partition.topic(), partition.toldAt(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return new Positions(waiting, told);
    }

    private static <T> Stream<T> of(Map<String, T> byTopic, Collection<String> topics) {
        return topics.stream()
                .flatMap(name -> name.endsWith(FAMILY)
                        ? byTopic.entrySet().stream()
                                .filter(topic -> topic.getKey().startsWith(name.substring(0, name.length() - 1)))
                                .map(Map.Entry::getValue)
                        : Stream.of(name).map(byTopic::get).filter(Objects::nonNull));
    }

    /**
     * How far one partition has come.
     *
     * @param topic its topic
     * @param waiting records not applied yet
     * @param toldAt the latest time that its applied events bear, or null
     */
    record Partition(String topic, long waiting, Instant toldAt) {}
}
