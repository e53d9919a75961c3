package id.prakerja.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record as it came, before anybody has tried to understand it.
 *
 * @param topic Kafka topic
 * @param partition partition of the topic
 * @param offset position in the partition
 * @param key record key; null if it has none
 * @param timestamp the record's own timestamp
 * @param headers header values as UTF-8 text; of repeated headers the last
 * @param value the raw value; null if it has none
 */
@SuppressWarnings("ArrayRecordComponent") // carried from Kafka to the database, never compared
public record RawRecord(
        String topic,
        int partition,
        long offset,
        String key,
        Instant timestamp,
        Map<String, String> headers,
        byte[] value) {

    private static final int BASE = 36;

    /** The record of the consumer, with its headers read. */
    public static RawRecord of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                Instant.ofEpochMilli(record.timestamp()),
                headers,
                record.value());
    }

    /**
     * Names the record among all records that the service ever gets: {@code topic-partition-offset-time}. Offsets begin anew when a
     * topic is made anew, times do not.
     */
    public String id() {
        return "%s-%d-%d-%s".formatted(topic, partition, offset, Long.toString(timestamp.toEpochMilli(), BASE));
    }
}
