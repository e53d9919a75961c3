package id.prakerja.sealed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under one key: equal values have equal digests, and without the key nobody can try out all numbers. Each kind of
 * value has a prefix of its own, so that a phone number never has the digest of a NIK.
 */
public final class KeyedDigest {

    private static final String ALGORITHM = "HmacSHA256";

    /** Counter of the one block of HKDF that a key of 32 bytes takes. */
    private static final byte FIRST_BLOCK = 1;

    private final String keyId;
    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs;

    /** Digests under a key of 32 bytes, whose id may stand beside what it digests. */
    public KeyedDigest(String keyId, byte[] key) {
        this.keyId = keyId;
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.macs = ThreadLocal.withInitial(this::newMac);
    }

    /** Id of the key. */
    public String keyId() {
        return keyId;
    }

    /**
     * Digest of a value.
     *
     * @param kind what the value is, such as {@code nik}
     * @param value in its normal form
     * @return 32 bytes
     */
    public byte[] of(String kind, String value) {
        Mac mac = macs.get();
        mac.update(kind.getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) ':');
        return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Digest of a digest, as long as that one; a digest has no kind and so is never taken for a value. */
    byte[] over(byte[] digest) {
        return Arrays.copyOf(macs.get().doFinal(digest), digest.length);
    }

    /** Lower-case hex digest of a bare value in its normal form, for digests that others compute too. */
    public String hexOf(String value) {
        return HexFormat.of().formatHex(macs.get().doFinal(value.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Digests under a key derived from this one by HKDF-Expand (RFC 5869, section 2.3): who holds one derived key knows neither this one nor
     * another.
     *
     * @param purpose what the derived key is for, a different text for each
     */
    public KeyedDigest derived(String purpose) {
        return new KeyedDigest(keyId + '/' + purpose, derivedKey(purpose));
    }

    /**
     * The derived key itself, for somebody outside who makes the same digests.
     *
     * @param purpose as for {@link #derived}
     * @return 32 bytes
     */
    public byte[] derivedKey(String purpose) {
        Mac mac = macs.get();
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update(FIRST_BLOCK);
        return mac.doFinal();
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
