package id.prakerja.signatures;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Verifies messages signed as the Standard Webhooks specification says. A sender may have several keys while it rotates them,
 * and a message may carry several signatures; one pair that fits is enough.
 */
public final class WebhookVerifier {

    /** How far a timestamp may be from now, either way. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private final Clock clock;

    /**
     * A verifier.
     *
     * @param clock real time; never a clock moved for a demo, since the sender's is not
     */
    public WebhookVerifier(Clock clock) {
        this.clock = clock;
    }

    /**
     * Verifies a message. Takes the same time whichever byte of a signature differs.
     *
     * @param keys the sender's keys that are in force
     * @param id value of {@code webhook-id}, or null
     * @param timestamp value of {@code webhook-timestamp}, or null
     * @param signatures value of {@code webhook-signature}, or null
     * @param body the exact bytes received
     * @return {@link Verification#VALID}, or the first thing that is wrong
     */
    public Verification verify(List<WebhookKey> keys, String id, String timestamp, String signatures, byte[] body) {
        if (id == null || id.isBlank() || timestamp == null || signatures == null) {
            return Verification.HEADER_MISSING;
        }
        Instant sentAt;
        try {
            sentAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
        } catch (NumberFormatException | java.time.DateTimeException malformed) {
            return Verification.TIMESTAMP_MALFORMED;
        }
        if (Duration.between(sentAt, clock.instant()).abs().compareTo(WINDOW) > 0) {
            return Verification.TIMESTAMP_OUTSIDE_WINDOW;
        }
        List<byte[]> offered = decode(signatures);
        byte[] content = WebhookSigner.signedContent(id, timestamp, body);
        boolean fits = false;
        for (WebhookKey key : keys) {
            byte[] expected = key.hmac(content);
            for (byte[] signature : offered) {
                fits |= MessageDigest.isEqual(expected, signature);
            }
        }
        return fits ? Verification.VALID : Verification.SIGNATURE_MISMATCH;
    }

    private static List<byte[]> decode(String signatures) {
        List<byte[]> decoded = new ArrayList<>();
        for (String signature : signatures.split(" ", -1)) {
            if (signature.startsWith(WebhookSigner.VERSION)) {
                try {
                    decoded.add(Base64.getDecoder().decode(signature.substring(WebhookSigner.VERSION.length())));
                } catch (IllegalArgumentException notBase64) {
                    // A signature that cannot be read fits nothing; another beside it may.
                }
            }
        }
        return decoded;
    }
}
