package id.prakerja.signatures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs messages as the Standard Webhooks specification says: HMAC-SHA-256 over {@code id.timestamp.body}. */
public final class WebhookSigner {

    /** Header with the message's id, the same on every retry. */
    public static final String ID = "webhook-id";

    /** Header with the time of sending, in Unix seconds. */
    public static final String TIMESTAMP = "webhook-timestamp";

    /** Header with one or more signatures, separated by spaces. */
    public static final String SIGNATURE = "webhook-signature";

    static final String VERSION = "v1,";

    private final List<WebhookKey> keys;

    /**
     * A signer.
     *
     * @param key the key shared with the receiver
     */
    public WebhookSigner(WebhookKey key) {
        this(List.of(key));
    }

    /**
     * A signer for a receiver that is changing its key: messages fit the old one and the new one.
     *
     * @param keys those shared with the receiver
     */
    public WebhookSigner(List<WebhookKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Signs a message.
     *
     * @param id the message's id
     * @param at time of sending
     * @param body the exact bytes to be sent; empty for a request without a body
     * @return the three headers to send along
     */
    public Map<String, String> headers(String id, Instant at, byte[] body) {
        String timestamp = Long.toString(at.getEpochSecond());
        byte[] content = signedContent(id, timestamp, body);
        String signature = keys.stream()
                .map(key -> VERSION + Base64.getEncoder().encodeToString(key.hmac(content)))
                .collect(Collectors.joining(" "));
        return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, signature);
    }

    static byte[] signedContent(String id, String timestamp, byte[] body) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(id.length() + timestamp.length() + body.length + 2);
        content.writeBytes((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }
}
