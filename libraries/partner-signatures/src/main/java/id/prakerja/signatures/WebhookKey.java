package id.prakerja.signatures;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signing key shared with one partner, in the form of the Standard Webhooks specification: {@code whsec_} followed by the
 * base64 of 24 to 64 random bytes.
 */
public final class WebhookKey {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final int NEW_KEY_BYTES = 32;

    private final byte[] secret;

    private WebhookKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads a key.
     *
     * @param text {@code whsec_…}
     * @return the key
     * @throws IllegalArgumentException if the text has another form or the key another length; the message never repeats the key
     */
    public static WebhookKey parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A webhook key starts with " + PREFIX);
        }
        byte[] secret = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        if (secret.length < FEWEST_BYTES || secret.length > MOST_BYTES) {
            throw new IllegalArgumentException("A webhook key has " + FEWEST_BYTES + " to " + MOST_BYTES + " bytes");
        }
        return new WebhookKey(secret);
    }

    /**
     * Makes a new key.
     *
     * @param random source of randomness
     * @return a key of 32 random bytes
     */
    public static WebhookKey generate(SecureRandom random) {
        byte[] secret = new byte[NEW_KEY_BYTES];
        random.nextBytes(secret);
        return new WebhookKey(secret);
    }

    /**
     * The key in its exchange form. This is the secret itself: show it once, store it encrypted, log it never.
     *
     * @return {@code whsec_…}
     */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    byte[] hmac(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(content);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return PREFIX + "***";
    }
}
