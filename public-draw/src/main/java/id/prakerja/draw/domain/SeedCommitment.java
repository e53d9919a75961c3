package id.prakerja.draw.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The commitment to a wave's secret seed: published before the wave opens, checked by anyone once the seed is revealed. */
public final class SeedCommitment {

    /** Bytes of a seed. */
    public static final int SEED_LENGTH = 32;

    private SeedCommitment() {}

    /**
     * The commitment to a seed.
     *
     * @param seed its 32 bytes
     * @return lower-case hex SHA-256 of it
     */
    public static String of(byte[] seed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
