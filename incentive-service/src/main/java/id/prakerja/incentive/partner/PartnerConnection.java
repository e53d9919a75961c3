package id.prakerja.incentive.partner;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.http.BoundedHttp;
import id.prakerja.http.Bounds;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks payment partners over HTTP, every request signed as the Standard Webhooks specification says. A failure of the
 * returned Uni means that the outcome is unknown: the partner may have received the request.
 */
@ApplicationScoped
public class PartnerConnection {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Bounds ANSWER_BOUNDS = new Bounds(1 << 20, Duration.ofSeconds(5));
    private static final Duration PART_WITHIN = Duration.ofSeconds(30);
    private static final byte[] NO_BODY = {};
    private static final int SERVER_ERROR = 500;
    private static final int BREAKER_CALLS = 10;
    private static final double BREAKER_RATIO = 0.8;
    private static final Duration BREAKER_PAUSE = Duration.ofSeconds(10);
    private static final TypeLiteral<Uni<HttpResponse<byte[]>>> ANSWER = new TypeLiteral<>() {};

    // Signatures carry real time even where the programme's clock is moved: the partner's clock is not.
    private final Clock realTime = Clock.systemUTC();
    private final BoundedHttp http = new BoundedHttp(CONNECT_TIMEOUT);
    private final Map<String, Access> partners = new HashMap<>();

    PartnerConnection(PaymentPartnersConfig config) {
        config.partners().forEach((id, partner) -> {
            if (partner.url().isPresent() && partner.secret().isPresent()) {
                WebhookSigner signer =
                        new WebhookSigner(WebhookKey.parse(partner.secret().get()));
                partners.put(id, Access.of(partner.url().get(), signer));
            }
        });
    }

    /** Whether it makes sense to ask the partner: it has an address, and has not just failed to answer again and again. */
    public boolean canBeAsked(String partner) {
        Access access = partners.get(partner);
        return access != null && System.nanoTime() - access.pausedUntil().get() >= 0;
    }

    /**
     * Posts a body.
     *
     * @param partner the partner's id
     * @param path path of the partner's API, beginning with {@code /v1}
     * @param messageId id of the message, the same whenever the same thing is posted
     * @param json the body
     * @return the answer
     */
    public Uni<PartnerAnswer> post(String partner, String path, String messageId, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return send(
                partner,
                path,
                messageId,
                body,
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /**
     * Asks for something.
     *
     * @param partner the partner's id
     * @param path path of the partner's API, beginning with {@code /v1}
     * @return the answer
     */
    public Uni<PartnerAnswer> get(String partner, String path) {
        String messageId = UuidCreator.getTimeOrderedEpoch().toString();
        return send(partner, path, messageId, NO_BODY, HttpRequest.Builder::GET);
    }

    /**
     * Asks for a part of a file.
     *
     * @param partner the partner's id
     * @param path path of the partner's API, beginning with {@code /v1}
     * @param first byte of the part
     * @param last byte of the part; a partner may give fewer, or the whole file where it is no longer than the part
     * @return the answer, whatever its status below 500
     */
    public Uni<HttpResponse<byte[]>> fetch(String partner, String path, long first, long last) {
        return exchange(
                partner,
                path,
                UuidCreator.getTimeOrderedEpoch().toString(),
                NO_BODY,
                request -> request.setHeader("Accept", "*/*")
                        .header("Range", "bytes=%d-%d".formatted(first, last))
                        .GET(),
                new Bounds(Math.toIntExact(last - first + 1), PART_WITHIN));
    }

    private Uni<PartnerAnswer> send(String partner, String path, String messageId, byte[] body, Method method) {
        return exchange(partner, path, messageId, body, method, ANSWER_BOUNDS)
                .map(answer ->
                        new PartnerAnswer(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
    }

    private Uni<HttpResponse<byte[]>> exchange(
            String partner, String path, String messageId, byte[] body, Method method, Bounds bounds) {
        Access access = partners.get(partner);
        if (access == null) {
            return Uni.createFrom()
                    .failure(new IllegalStateException("Payment partner " + partner + " has no address or no key"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(access.url().toString().replaceAll("/$", "") + path))
                .header("Accept", "application/json");
        access.signer().headers(messageId, realTime.instant(), body).forEach(request::header);
        HttpRequest signed = method.applyTo(request).build();
        return access.breaker()
                .get(
                        () -> Uni.createFrom()
                                .completionStage(() -> http.send(signed, bounds))
                                .map(PartnerConnection::answer),
                        ANSWER);
    }

    /** One that says of itself that it cannot answer is as good as one that does not. */
    private static HttpResponse<byte[]> answer(HttpResponse<byte[]> response) {
        if (response.statusCode() >= SERVER_ERROR) {
            throw new UncheckedIOException(new IOException("HTTP status " + response.statusCode()));
        }
        return response;
    }

    /** How a partner is reached; the pause begins when it has failed to answer again and again. */
    private record Access(URI url, WebhookSigner signer, Guard breaker, AtomicLong pausedUntil) {

        static Access of(URI url, WebhookSigner signer) {
            AtomicLong pausedUntil = new AtomicLong(System.nanoTime());
            Guard breaker = Guard.create()
                    .withCircuitBreaker()
                    .requestVolumeThreshold(BREAKER_CALLS)
                    .failureRatio(BREAKER_RATIO)
                    .delay(BREAKER_PAUSE.toMillis(), ChronoUnit.MILLIS)
                    .onStateChange(state -> {
                        if (state == CircuitBreakerState.OPEN) {
                            pausedUntil.set(System.nanoTime() + BREAKER_PAUSE.toNanos());
                        }
                    })
                    .done()
                    .build();
            return new Access(url, signer, breaker, pausedUntil);
        }
    }

    @FunctionalInterface
    private interface Method {
        HttpRequest.Builder applyTo(HttpRequest.Builder request);
    }
}
