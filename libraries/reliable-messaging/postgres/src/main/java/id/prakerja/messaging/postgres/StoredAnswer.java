package id.prakerja.messaging.postgres;

import java.util.Objects;

/**
 * The answer to a request, kept so that its repetition gets the same.
 *
 * @param scope scope of the claim
 * @param key key of the claim
 * @param status HTTP status
 * @param response body as sent; null if there is none
 */
public record StoredAnswer(String scope, String key, int status, String response) {

    /** Refuses an answer without scope or key. */
    public StoredAnswer {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(key, "key");
    }
}
