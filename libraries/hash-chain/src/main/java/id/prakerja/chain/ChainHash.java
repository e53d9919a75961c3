package id.prakerja.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The hash of a place in the chain: over everything before it and its own batch. */
public final class ChainHash {

    private static final int LENGTH = 32;

    private final byte[] bytes;

    private ChainHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What stands before the first batch. */
    public static ChainHash start() {
        return new ChainHash(new byte[LENGTH]);
    }

    /**
     * A hash from its bytes.
     *
     * @throws IllegalArgumentException if they are not 32
     */
    public static ChainHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has %d bytes, not %d".formatted(LENGTH, bytes.length));
        }
        return new ChainHash(bytes.clone());
    }

    /** The hash of the next place. */
    public ChainHash next(ChainBatch batch, byte[] digest) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes);
        sha256.update(batch.text().getBytes(StandardCharsets.UTF_8));
        return new ChainHash(sha256.digest(digest));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainHash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, as exports and checkpoints write it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
