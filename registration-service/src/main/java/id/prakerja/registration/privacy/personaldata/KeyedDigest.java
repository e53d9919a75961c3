package id.prakerja.registration.privacy.personaldata;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under one key: equal values have equal digests, and without the key nobody can try out all numbers. Each kind of
 * value has a prefix of its own, so that a phone number never has the digest of a NIK.
 */
public final class KeyedDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs;

    /**
     * Digests under a key.
     *
     * @param key 32 bytes
     */
    public KeyedDigest(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.macs = ThreadLocal.withInitial(this::newMac);
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

    /**
     * Digest of a bare value, for digests that others compute too and that must be simple to describe.
     *
     * @param value in its normal form
     * @return lower-case hex
     */
    public String hexOf(String value) {
        return HexFormat.of().formatHex(macs.get().doFinal(value.getBytes(StandardCharsets.UTF_8)));
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
