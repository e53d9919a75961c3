package id.prakerja.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that has arrived and could be read.
 *
 * @param id {@code ce_id}: the same on every repetition
 * @param topic Kafka topic it came by
 * @param partition partition of that topic
 * @param offset position in that partition
 * @param key record key; null for an unkeyed record, for which no order is promised
 * @param occurredAt {@code ce_time}; the record's timestamp where the producer gave none
 * @param traceparent W3C trace context; null where there is none
 * @param payload the event itself; fields unknown to its type have been ignored
 * @param <T> type of the payload
 */
public record ReceivedEvent<T>(
        UUID id,
        String topic,
        int partition,
        long offset,
        String key,
        Instant occurredAt,
        String traceparent,
        T payload) {}
