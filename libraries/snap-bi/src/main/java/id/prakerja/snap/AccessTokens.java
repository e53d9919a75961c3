package id.prakerja.snap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The access token: asked for once for all who wait, kept, and renewed before it lapses. */
final class AccessTokens {

    private static final byte[] REQUEST = StringToSign.bytes("{\"grantType\":\"client_credentials\"}");
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration AHEAD = Duration.ofSeconds(60);
    private static final int TOKEN_LENGTH = 2048;

    private final SnapTransport transport;
    private final SnapCredentials credentials;
    private final SnapDialect dialect;
    private final Clock clock;
    private Held held;
    private CompletableFuture<TokenAnswer> underWay;

    AccessTokens(SnapTransport transport, SnapCredentials credentials, SnapDialect dialect, Clock clock) {
        this.transport = transport;
        this.credentials = credentials;
        this.dialect = dialect;
        this.clock = clock;
    }

    /**
     * A token, or the answer that brought none.
     *
     * @param token the token; empty if there is none
     * @param reply the partner's answer; null where the token was kept from before
     */
    record TokenAnswer(String token, SnapReply reply) {}

    private record Held(String token, Instant until) {}

    synchronized CompletionStage<TokenAnswer> get() {
        if (held != null && clock.instant().isBefore(held.until())) {
            return CompletableFuture.completedFuture(new TokenAnswer(held.token(), null));
        }
        if (underWay == null) {
            CompletableFuture<TokenAnswer> asked = new CompletableFuture<>();
            underWay = asked;
            ask().whenComplete((answer, fault) -> {
                done();
                if (fault == null) {
                    asked.complete(answer);
                } else {
                    asked.completeExceptionally(fault);
                }
            });
            return asked;
        }
        return underWay;
    }

    /** Forgets a token that the partner does not accept any more; one got since then stays. */
    synchronized void forget(String token) {
        if (held != null && held.token().equals(token)) {
            held = null;
        }
    }

    private synchronized void done() {
        underWay = null;
    }

    private CompletionStage<TokenAnswer> ask() {
        Instant now = clock.instant();
        String timestamp = SnapTime.text(now);
        byte[] signature =
                SnapKeys.sign(credentials.privateKey(), StringToSign.token(credentials.clientId(), timestamp));
        Map<String, String> headers = Map.of(
                "X-TIMESTAMP", timestamp,
                "X-CLIENT-KEY", credentials.clientId(),
                "X-SIGNATURE", dialect.encoding().encode(signature));
        return transport
                .post(SnapService.ACCESS_TOKEN, dialect.path(SnapService.ACCESS_TOKEN), headers, REQUEST)
                .thenApply(reply -> keep(reply, now));
    }

    /** The response code is left out by some: a token under HTTP status 200 is one. */
    private synchronized TokenAnswer keep(SnapReply reply, Instant asked) {
        String token = reply.text("accessToken");
        if (reply.status() != 200 || token.isEmpty() || token.length() > TOKEN_LENGTH) {
            return new TokenAnswer("", reply);
        }
        Duration valid = validity(reply.text("expiresIn"));
        Duration ahead = valid.compareTo(AHEAD.multipliedBy(2)) > 0 ? AHEAD : valid.dividedBy(2);
        held = new Held(token, asked.plus(valid).minus(ahead));
        return new TokenAnswer(token, reply);
    }

    /** Seconds, as a text in the standard and as a number at some; what is neither is not kept. */
    private static Duration validity(String expiresIn) {
        return expiresIn.matches("\\d{1,9}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(expiresIn), LONGEST.toSeconds()))
                : Duration.ZERO;
    }
}
