package id.prakerja.messaging.postgres;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;

/**
 * A request's claim to be the first with its key.
 *
 * @param scope which operation, and where keys are a caller's own, whose: for example {@code POST /v1/applicants|<sub>}
 * @param key the caller's {@code Idempotency-Key}, or a partner's event id
 * @param requestDigest digest of the request's content; the same key with another digest is another request
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record IdempotencyClaim(String scope, String key, byte[] requestDigest) {

    /** Refuses a claim without scope, key or digest. */
    public IdempotencyClaim {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(requestDigest, "requestDigest");
    }

    /** The claim of a request with this content; the digest is SHA-256. */
    public static IdempotencyClaim of(String scope, String key, byte[] content) {
        try {
            return new IdempotencyClaim(
                    scope, key, MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether the other claim asks for the same thing under the same key. */
    boolean sameRequestAs(byte[] otherDigest) {
        return Arrays.equals(requestDigest, otherDigest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdempotencyClaim that
                && scope.equals(that.scope)
                && key.equals(that.key)
                && Arrays.equals(requestDigest, that.requestDigest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scope, key);
    }
}
