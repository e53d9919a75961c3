package id.prakerja.rest.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digest by which two requests with the same key are told to be the same or not, without keeping their content. */
public final class ContentDigest {

    private ContentDigest() {}

    /**
     * Digest of a content.
     *
     * @param parts what makes the request what it is, each unambiguous in itself (such as path, then body)
     * @return lower-case hex SHA-256
     */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // The length first, so that ("ab", "c") and ("a", "bc") differ.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Digest of a body as received.
     *
     * @param body its bytes
     * @return lower-case hex SHA-256
     */
    public static String of(byte[] body) {
        return HexFormat.of().formatHex(sha256().digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
