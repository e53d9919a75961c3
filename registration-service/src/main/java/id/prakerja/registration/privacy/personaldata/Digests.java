package id.prakerja.registration.privacy.personaldata;

import id.prakerja.sealed.KeyedDigest;
import id.prakerja.sealed.wrapping.KeyReader;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The kinds of digest: those that stay here, and those of identities and families by which the other services tell people apart without
 * knowing them. Nobody else has a key of any. Their keys are unwrapped at start.
 */
@Startup
@ApplicationScoped
public class Digests {

    private final KeyedDigest blindIndex;
    private final KeyedDigest identity;
    private final KeyedDigest family;

    Digests(DigestConfig config, KeyReader keys) {
        blindIndex = digest(keys, "blind-index-key", config.blindIndexKey());
        identity = digest(keys, "identity-digest-key", config.identityDigestKey());
        family = blindIndex.derived("prakerja family digest 1");
    }

    private static KeyedDigest digest(KeyReader keys, String name, String configured) {
        return new KeyedDigest(name, keys.read(name, configured));
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
     * Digest of a NIK for other services.
     *
     * @param number 16 digits
     * @return lower-case hex HMAC-SHA-256 of the digits
     */
    public String shared(String number) {
        return identity.hexOf(number);
    }

    /**
     * Digest of a KK for selection, which compares families and can try out no number.
     *
     * @param kk 16 digits
     * @return lower-case hex HMAC-SHA-256 of the digits
     */
    public String family(String kk) {
        return family.hexOf(kk);
    }
}
