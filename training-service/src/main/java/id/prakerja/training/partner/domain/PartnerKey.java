package id.prakerja.training.partner.domain;

import java.time.Instant;

/**
 * A signing key of a partner.
 *
 * @param keyId the key's name, unique among the partner's keys
 * @param secret the key itself, encrypted
 * @param requestKey the {@code Idempotency-Key} of the request that made it
 * @param createdAt when, UTC
 */
public record PartnerKey(String keyId, SealedSecret secret, String requestKey, Instant createdAt) {

    /** Where the keys' secrets are kept. */
    public static final SealedField SECRET = new SealedField("partner", "keys.secret");
}
