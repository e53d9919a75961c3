package id.prakerja.messaging.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.messaging.OutboxEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What has arrived at Kafka, seen as a consumer does: repetitions of an event are told by its id and left out.
 *
 * @param records first occurrences only, in the order of each partition
 * @param total all records, repetitions included
 */
public record Arrivals(List<ConsumerRecord<String, byte[]>> records, int total) {

    /** Leaves the repetitions out. */
    public static Arrivals of(List<ConsumerRecord<String, byte[]>> all) {
        Set<String> seen = new HashSet<>();
        return new Arrivals(
                all.stream()
                        .filter(record -> seen.add(Numbered.header(record, "ce_id")))
                        .toList(),
                all.size());
    }

    /** Whether all these events are among those that have arrived. */
    public boolean include(Collection<OutboxEvent> events) {
        return ids().containsAll(
                        events.stream().map(event -> event.id().toString()).toList());
    }

    /** Ids of the events that have arrived. */
    public Set<String> ids() {
        return records.stream().map(record -> Numbered.header(record, "ce_id")).collect(Collectors.toSet());
    }

    /** Keys of the events that have arrived. */
    public Set<String> keys() {
        return records.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
    }

    /** Checks that the numbers of each key grow: along the offsets on one topic, along the times of sending over all. */
    public void assertOrderPerKey() {
        records.stream().collect(Collectors.groupingBy(ConsumerRecord::key)).forEach((key, ofKey) -> {
            ofKey.stream()
                    .collect(Collectors.groupingBy(ConsumerRecord::topic))
                    .forEach((topic, ofTopic) -> assertEquals(
                            ofTopic.stream().map(Arrivals::number).sorted().toList(),
                            ofTopic.stream().map(Arrivals::number).toList(),
                            () -> "order of key %s on topic %s".formatted(key, topic)));
            long last = 0;
            for (Map.Entry<Integer, Long> sent : timesByNumber(ofKey).entrySet()) {
                assertTrue(
                        sent.getValue() >= last,
                        () -> "event %d of key %s was sent before the one preceding it".formatted(sent.getKey(), key));
                last = sent.getValue();
            }
        });
    }

    private static Map<Integer, Long> timesByNumber(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .collect(Collectors.toMap(
                        Arrivals::number, ConsumerRecord::timestamp, (first, second) -> first, TreeMap::new));
    }

    private static int number(ConsumerRecord<String, byte[]> record) {
        return Numbered.number(record.value());
    }
}
