package id.prakerja.draw.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** By what a file, or a rule set, is recognised. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * Of bytes.
     *
     * @param content all of it
     * @return lower-case hex SHA-256
     */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /**
     * Of a rule set.
     *
     * @param rules as the package has them
     * @return of the form that the package gives them
     */
    public static String ofRules(Map<String, Object> rules) {
        return of(CanonicalJson.of(rules));
    }
}
