package id.prakerja.runner.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.prakerja.runner.failure.PlainFailure;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that was ever published, as a stranger reads it from the broker. */
public final class EventHistory {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * One record.
     *
     * @param topic where it stands
     * @param key the person's id, or the wave's number
     * @param id the event's id, the same on every delivery
     * @param occurredAt when it happened
     * @param traceparent the trace it belongs to, or null
     * @param payload its content, as JSON
     */
    public record Event(String topic, String key, String id, Instant occurredAt, String traceparent, String payload) {

        /** Its content as the event that it is. */
        public <T> T as(Class<T> type) {
            try {
                return JSON.readValue(payload, type);
            } catch (JsonProcessingException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final List<Event> events;

    private EventHistory(List<Event> events) {
        this.events = events;
    }

    /** A history made up of these deliveries. */
    public static EventHistory of(List<Event> deliveries) {
        return new EventHistory(List.copyOf(deliveries));
    }

    /** Reads every topic from its first record to its last. */
    public static EventHistory read(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Event> events = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> events.add(event(message)));
            }
            return new EventHistory(events);
        }
    }

    /** Every delivery on a topic, repeated ones included. */
    public Stream<Event> deliveries(String topic) {
        return events.stream().filter(event -> event.topic().equals(topic));
    }

    /** Every delivery on the topics whose names begin so. */
    public Stream<Event> deliveriesBelow(String prefix) {
        return events.stream().filter(event -> event.topic().startsWith(prefix));
    }

    /** Every delivery. */
    public Stream<Event> deliveries() {
        return events.stream();
    }

    /** What was published on a topic, each event once, by its own time. */
    public <T> List<T> published(String topic, Class<T> type) {
        return once(deliveries(topic), type);
    }

    /** What was published on the topics whose names begin so, each event once. */
    public <T> List<T> publishedBelow(String prefix, Class<T> type) {
        return once(deliveriesBelow(prefix), type);
    }

    private static <T> List<T> once(Stream<Event> deliveries, Class<T> type) {
        return deliveries
                .collect(Collectors.toMap(Event::id, event -> event, (first, again) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(Event::occurredAt))
                .map(event -> event.as(type))
                .toList();
    }

    private static Event event(ConsumerRecord<String, String> message) {
        return new Event(
                message.topic(),
                message.key(),
                header(message, "ce_id"),
                Instant.parse(header(message, "ce_time")),
                optionalHeader(message, "traceparent"),
                message.value());
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        String value = optionalHeader(message, name);
        if (value == null) {
            throw new PlainFailure("An event on %s has no %s.".formatted(message.topic(), name));
        }
        return value;
    }

    private static String optionalHeader(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
