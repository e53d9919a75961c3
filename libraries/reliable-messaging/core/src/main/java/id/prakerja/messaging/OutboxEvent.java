package id.prakerja.messaging;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An event on its way out: written in the transaction that changes the state, sent by the relay after the commit.
 *
 * @param id UUIDv7; becomes {@code ce_id} and stays the same on every retry, so that a consumer can tell a repetition
 * @param topic Kafka topic, which is also the event's type ({@code ce_type})
 * @param key record key; events of one key reach Kafka in the order in which they were written, on all topics
 * @param payload the event as JSON, UTF-8
 * @param traceparent W3C trace context of the request that caused the event; null where there is none
 * @param occurredAt programme time at which the event occurred ({@code ce_time})
 */
@SuppressWarnings("ArrayRecordComponent") // the payload is handed from codec to driver and never compared
public record OutboxEvent(UUID id, String topic, String key, byte[] payload, String traceparent, Instant occurredAt) {

    /** Refuses an event without id, topic, key, payload or time. */
    public OutboxEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(occurredAt, "occurredAt");
    }
}
