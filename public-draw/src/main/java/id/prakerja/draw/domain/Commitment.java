package id.prakerja.draw.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The commitment to a secret of a wave, published before the wave opens: to the seed of its draw, checked by anyone once the seed is revealed;
 * and to the key of its pseudonyms, which is never revealed and which an auditor can be shown.
 */
public final class Commitment {

    /** Bytes of a secret. */
    public static final int SECRET_LENGTH = 32;

    private Commitment() {}

    /**
     * The commitment to a secret.
     *
     * @param secret its 32 bytes
     * @return lower-case hex SHA-256 of it
     */
    public static String of(byte[] secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
