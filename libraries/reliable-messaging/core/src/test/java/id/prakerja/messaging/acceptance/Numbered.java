package id.prakerja.messaging.acceptance;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.messaging.OutboxEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events that carry a number, growing per key, so that their order can be checked. */
public final class Numbered {

    private static final Instant BEGIN = Instant.parse("2020-08-27T02:00:00Z");

    private Numbered() {}

    /** An event whose payload is the number. */
    public static OutboxEvent event(String topic, String key, int number) {
        return new OutboxEvent(
                UuidCreator.getTimeOrderedEpoch(),
                topic,
                key,
                "{\"number\":%d}".formatted(number).getBytes(StandardCharsets.UTF_8),
                null,
                BEGIN.plus(number, ChronoUnit.SECONDS));
    }

    /** So many events, numbered from one for each key, spread over keys and topics. */
    public static List<OutboxEvent> events(int count, int keys, List<String> topics) {
        return events("key", count, keys, topics);
    }

    /** As {@link #events(int, int, List)}, with keys of this prefix. */
    public static List<OutboxEvent> events(String prefix, int count, int keys, List<String> topics) {
        List<OutboxEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(event(topics.get(i % topics.size()), "%s-%d".formatted(prefix, i % keys), i / keys + 1));
        }
        return events;
    }

    /** The number in an event's payload. */
    public static int number(byte[] payload) {
        return Integer.parseInt(new String(payload, StandardCharsets.UTF_8).replaceAll("\\D", ""));
    }

    /** A header's text. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
