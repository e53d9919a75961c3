package id.prakerja.signatures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of events that tell who has made them, for a sender that cannot send a signature along: UUIDs of version 7, whose 74 bits besides
 * the time are of an HMAC-SHA-256 over time, topic, record key and value. Whoever holds the key knows such a record for what it is, also
 * where nothing else is known of it any more.
 */
public final class MarkedIds {

    private static final int TIME_SHIFT = 16;
    private static final long VERSION_7 = 0x7000L;
    private static final long BESIDE_VERSION = 0x0FFFL;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long BESIDE_VARIANT = 0x3FFFFFFFFFFFFFFFL;

    private MarkedIds() {}

    /**
     * Makes one.
     *
     * @param key by which it is known
     * @param at when, real time
     * @param topic where the event will stand
     * @param recordKey its record key
     * @param value its exact bytes
     * @return the id
     */
    public static UUID make(WebhookKey key, Instant at, String topic, String recordKey, byte[] value) {
        return marked(key, at.toEpochMilli(), topic, recordKey, value);
    }

    /**
     * Whether an event has its id from a holder of the key, and is as it was then.
     *
     * @param key by which it is known
     * @param id the event's
     * @param topic where it stands
     * @param recordKey its record key
     * @param value its exact bytes
     */
    public static boolean fits(WebhookKey key, UUID id, String topic, String recordKey, byte[] value) {
        return recordKey != null
                && marked(key, id.getMostSignificantBits() >>> TIME_SHIFT, topic, recordKey, value)
                        .equals(id);
    }

    private static UUID marked(WebhookKey key, long millis, String topic, String recordKey, byte[] value) {
        byte[] place = "marked %d %d:%s %d:%s "
                .formatted(millis, topic.length(), topic, recordKey.length(), recordKey)
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer content = ByteBuffer.allocate(place.length + value.length);
        content.put(place).put(value);
        ByteBuffer mark = ByteBuffer.wrap(key.hmac(content.array()));
        return new UUID(
                (millis << TIME_SHIFT) | VERSION_7 | (mark.getLong() & BESIDE_VERSION),
                VARIANT | (mark.getLong() & BESIDE_VARIANT));
    }
}
