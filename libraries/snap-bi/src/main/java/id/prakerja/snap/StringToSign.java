package id.prakerja.snap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The texts that the standard has signed. */
public final class StringToSign {

    private static final String WHITE_SPACE = " \t\n\r";

    private StringToSign() {}

    /** For an access token: {@code clientId|timestamp}. */
    public static String token(String clientId, String timestamp) {
        return clientId + "|" + timestamp;
    }

    /**
     * For a transaction under the symmetric scheme.
     *
     * @param method HTTP method
     * @param endpoint path with query parameters, without the host
     * @param accessToken without {@code Bearer}
     * @param body the bytes of the minified body; empty where there is none
     * @param timestamp as in {@code X-TIMESTAMP}
     */
    public static String symmetric(String method, String endpoint, String accessToken, byte[] body, String timestamp) {
        return String.join(":", method, endpoint, accessToken, sha256(body), timestamp);
    }

    /** For a transaction or a notification under the asymmetric scheme, which has no token. */
    public static String asymmetric(String method, String endpoint, byte[] body, String timestamp) {
        return String.join(":", method, endpoint, sha256(body), timestamp);
    }

    /** Removes white space outside strings, as the standard's hash wants it. Order and nulls stay. */
    public static byte[] minify(byte[] json) {
        byte[] kept = new byte[json.length];
        int length = 0;
        boolean inString = false;
        boolean escaped = false;
        for (byte one : json) {
            if (inString || WHITE_SPACE.indexOf(one) < 0) {
                kept[length++] = one;
            }
            if (escaped) {
                escaped = false;
            } else if (inString && one == '\\') {
                escaped = true;
            } else if (one == '"') {
                inString = !inString;
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
