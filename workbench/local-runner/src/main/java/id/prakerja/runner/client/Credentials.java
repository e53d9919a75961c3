package id.prakerja.runner.client;

import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.signatures.WebhookSigner;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How a request shows who sends it: headers computed over its body. */
@FunctionalInterface
public interface Credentials {

    /** Long enough for any demo. */
    Duration VALIDITY = Duration.ofHours(2);

    /** Returns the headers for the body. */
    Map<String, String> headers(byte[] body);

    /** Returns bearer credentials with a token made now. */
    static Credentials bearer(DevelopmentIssuer issuer, TokenHolder holder) {
        return bearer(issuer.token(holder, VALIDITY));
    }

    /** Returns bearer credentials with a token. */
    static Credentials bearer(String token) {
        Map<String, String> header = Map.of("Authorization", "Bearer " + token);
        return body -> header;
    }

    /** Returns a partner's signature under the message id, which is the same on every retry. */
    static Credentials signed(WebhookSigner signer, String messageId) {
        return body -> signer.headers(messageId, Instant.now(), body);
    }
}
