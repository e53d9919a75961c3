package id.prakerja.draw.domain;

import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Security;

/**
 * SHA-256 that is used millions of times in a draw: one digest object, no allocation per hash, and Java's own code, since calling a native
 * one takes longer than to hash some dozen bytes. For one thread.
 */
final class Sha256 {

    /** Bytes of a hash. */
    static final int LENGTH = 32;

    private static final String ALGORITHM = "SHA-256";
    private static final String JAVAS_OWN = "SUN";

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = Security.getProvider(JAVAS_OWN) == null
                    ? MessageDigest.getInstance(ALGORITHM)
                    : MessageDigest.getInstance(ALGORITHM, JAVAS_OWN);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    Sha256 add(byte single) {
        digest.update(single);
        return this;
    }

    /** The hash of what was added, into a new array. */
    byte[] hash() {
        return digest.digest();
    }

    /** The hash of what was added, into the first 32 bytes of an array at hand. */
    void hashInto(byte[] target) {
        try {
            digest.digest(target, 0, LENGTH);
        } catch (DigestException impossible) {
            throw new IllegalStateException("An array for a hash has 32 bytes", impossible);
        }
    }
}
