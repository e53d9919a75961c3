package id.prakerja.registration.privacy.personaldata;

import id.prakerja.sealed.EncodedKey;
import id.prakerja.sealed.KeyedDigest;
import jakarta.enterprise.context.ApplicationScoped;

/** The two kinds of digest: those that stay here, and those that leave. */
@ApplicationScoped
public class Digests {

    private final KeyedDigest blindIndex;
    private final KeyedDigest identity;

    Digests(DigestConfig config) {
        blindIndex = digest("blind-index-key", config.blindIndexKey());
        identity = digest("identity-digest-key", config.identityDigestKey());
    }

    private static KeyedDigest digest(String name, String key) {
        return new KeyedDigest(name, EncodedKey.decode(name, key));
    }

    /**
     * Digest under which a value is found in this service's own tables.
     *
     * @param kind what the value is, such as {@code nik}
     * @param value in its normal form
     * @return 32 bytes
     */
    public byte[] blindIndex(String kind, String value) {
        return blindIndex.of(kind, value);
    }

    /**
     * Digest of a NIK or KK for other services and payment partners.
     *
     * @param number 16 digits
     * @return lower-case hex HMAC-SHA-256 of the digits
     */
    public String shared(String number) {
        return identity.hexOf(number);
    }
}
