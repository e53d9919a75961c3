package id.prakerja.registration.privacy.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The two kinds of digest: those that stay here, and those that leave. */
@ApplicationScoped
public class Digests {

    private final KeyedDigest blindIndex;
    private final KeyedDigest identity;

    /**
     * Digests under the configured keys.
     *
     * @param config the keys
     */
    @Inject
    Digests(PersonalDataConfig config) {
        blindIndex = new KeyedDigest(PersonalDataCipher.decoded("blind-index-key", config.blindIndexKey()));
        identity = new KeyedDigest(PersonalDataCipher.decoded("identity-digest-key", config.identityDigestKey()));
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
