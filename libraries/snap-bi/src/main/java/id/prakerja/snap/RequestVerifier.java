package id.prakerja.snap;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks signatures of those who call us, or call a simulated partner: strict about the signature, liberal in how it is written.
 * The body counts as it came first, and minified second.
 */
public final class RequestVerifier {

    private final Clock clock;
    private final Duration skew;

    /**
     * A verifier.
     *
     * @param clock real time
     * @param skew by how much a timestamp may be off
     */
    public RequestVerifier(Clock clock, Duration skew) {
        this.clock = clock;
        this.skew = skew;
    }

    /** A request as it came. */
    public static final class Request {

        private final String method;
        private final String endpoint;
        private final byte[] body;
        private final String timestamp;
        private final String signature;

        /**
         * A request.
         *
         * @param method HTTP method
         * @param endpoint path with query parameters
         * @param body its bytes
         * @param timestamp {@code X-TIMESTAMP}; null if it was not given
         * @param signature {@code X-SIGNATURE}; null if it was not given
         */
        public Request(String method, String endpoint, byte[] body, String timestamp, String signature) {
            this.method = method;
            this.endpoint = endpoint;
            this.body = body.clone();
            this.timestamp = timestamp == null ? "" : timestamp;
            this.signature = signature == null ? "" : signature;
        }
    }

    /** Whether a request for a token is signed by the client. */
    public boolean isTokenRequest(Request request, String clientId, PublicKey key) {
        String text = StringToSign.token(clientId, request.timestamp);
        return inTime(request) && anyEncoding(request, signature -> SnapKeys.isSigned(key, text, signature));
    }

    /** Whether a transaction is signed under the symmetric scheme. */
    public boolean isSymmetric(Request request, String token, String secret) {
        return inTime(request)
                && anyBody(request, body -> {
                    String text =
                            StringToSign.symmetric(request.method, request.endpoint, token, body, request.timestamp);
                    return anyEncoding(request, signature -> SnapKeys.isHmac(secret, text, signature));
                });
    }

    /** Whether a transaction or a notification is signed under the asymmetric scheme. */
    public boolean isAsymmetric(Request request, PublicKey key) {
        return inTime(request)
                && anyBody(request, body -> {
                    String text = StringToSign.asymmetric(request.method, request.endpoint, body, request.timestamp);
                    return anyEncoding(request, signature -> SnapKeys.isSigned(key, text, signature));
                });
    }

    private boolean inTime(Request request) {
        Optional<Instant> at = SnapTime.parse(request.timestamp);
        return at.isPresent()
                && Duration.between(at.get(), clock.instant()).abs().compareTo(skew) <= 0;
    }

    private static boolean anyBody(Request request, Predicate<byte[]> valid) {
        return valid.test(request.body) || valid.test(StringToSign.minify(request.body));
    }

    private static boolean anyEncoding(Request request, Predicate<byte[]> valid) {
        for (SignatureEncoding encoding : SignatureEncoding.values()) {
            if (encoding.decode(request.signature).filter(valid).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
