package id.prakerja.signatures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Kafka record as its sender signs it, detached, in two of its headers: as the Standard Webhooks specification says, with
 * {@code topic.key.value} for a body and the event's id for the message's. What was signed for one topic or one key fits no other.
 *
 * @param id the event's id, {@code ce_id}, the same on every repetition
 * @param topic where it stands
 * @param key record key
 * @param value the exact bytes
 */
@SuppressWarnings("ArrayRecordComponent") // signed and verified, never compared
public record SignedRecord(String id, String topic, String key, byte[] value) {

    private static final char SEPARATOR = '.';

    /**
     * Signs it.
     *
     * @param signing with the key shared with the reader
     * @param at time of sending; one that is sent again later is signed again
     * @return the two headers to send along, {@code webhook-timestamp} and {@code webhook-signature}
     * @throws IllegalArgumentException if the key is one that no signature fits
     */
    public Map<String, String> sign(WebhookSigner signing, Instant at) {
        if (!hasPlainKey()) {
            throw new IllegalArgumentException("A signed record has a key, and no dot in it");
        }
        Map<String, String> headers = new HashMap<>(signing.headers(id, at, content()));
        headers.remove(WebhookSigner.ID);
        return headers;
    }

    /**
     * Verifies it.
     *
     * @param keys the sender's keys that are in force
     * @param headers of the record
     * @param recordedAt the record's own time, so that it fits as well when it is read again later
     * @return {@link Verification#VALID}, or the first thing that is wrong
     */
    public Verification verify(List<WebhookKey> keys, Map<String, String> headers, Instant recordedAt) {
        if (!hasPlainKey()) {
            return Verification.SIGNATURE_MISMATCH;
        }
        return new WebhookVerifier(Clock.fixed(recordedAt, ZoneOffset.UTC))
                .verify(
                        keys,
                        id,
                        headers.get(WebhookSigner.TIMESTAMP),
                        headers.get(WebhookSigner.SIGNATURE),
                        content());
    }

    /** With a dot in the key it would not be certain where the key ends and the value begins. */
    private boolean hasPlainKey() {
        return key != null && key.indexOf(SEPARATOR) < 0;
    }

    private byte[] content() {
        ByteArrayOutputStream content = new ByteArrayOutputStream(topic.length() + key.length() + value.length + 2);
        content.writeBytes((topic + SEPARATOR + key + SEPARATOR).getBytes(StandardCharsets.UTF_8));
        content.writeBytes(value);
        return content.toByteArray();
    }
}
