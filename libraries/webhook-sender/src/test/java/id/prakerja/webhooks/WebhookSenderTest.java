package id.prakerja.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.signatures.Verification;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.signatures.WebhookVerifier;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {

    private static final byte[] BODY = "{\"type\":\"payout.requested\"}".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final WebhookKey before = WebhookKey.generate(new SecureRandom());
    private final WebhookKey after = WebhookKey.generate(new SecureRandom());
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private Vertx vertx;
    private int port;
    private volatile Consumer<HttpServerRequest> receiver;

    @BeforeEach
    void listen() {
        vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .connectionHandler(connection -> {
                    connections.incrementAndGet();
                    connection.closeHandler(closed -> hungUp.countDown());
                })
                .requestHandler(request -> receiver.accept(request));
        port = server.listen().toCompletionStage().toCompletableFuture().join().actualPort();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void duringARotationAMessageFitsTheOldKeyAndTheNewOne() {
        List<Verification> verifications = new CopyOnWriteArrayList<>();
        receiver = request -> request.body().onSuccess(body -> {
            for (WebhookKey key : List.of(before, after)) {
                verifications.add(new WebhookVerifier(Clock.systemUTC())
                        .verify(
                                List.of(key),
                                request.getHeader(WebhookSigner.ID),
                                request.getHeader(WebhookSigner.TIMESTAMP),
                                request.getHeader(WebhookSigner.SIGNATURE),
                                body.getBytes()));
            }
            request.response().setStatusCode(204).end();
        });

        assertTrue(send().taken());
        assertEquals(List.of(Verification.VALID, Verification.VALID), verifications);
    }

    @Test
    void aRedirectIsNotFollowedAndIsNoTaking() {
        AtomicInteger requests = new AtomicInteger();
        receiver = request -> {
            requests.incrementAndGet();
            request.response()
                    .setStatusCode(307)
                    .putHeader("Location", "http://127.0.0.1:" + port + "/elsewhere")
                    .end();
        };

        WebhookAnswer answer = send();

        assertEquals(307, answer.status());
        assertFalse(answer.taken());
        assertEquals(1, requests.get());
    }

    @Test
    void whatTheReceiverWishesIsTold() {
        receiver = request -> request.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "120")
                .end();
        assertEquals(Optional.of(Duration.ofMinutes(2)), send().retryAfter());

        receiver = request -> request.response().setStatusCode(410).end();
        assertTrue(send().gone());
    }

    @Test
    void anAnswerThatDoesNotComeIsNoneAndTheConnectionIsClosed() throws InterruptedException {
        receiver = request -> {};

        WebhookAnswer answer = sender(Duration.ofSeconds(3))
                .send(endpoint(), "msg-1", BODY)
                .await()
                .atMost(PATIENCE);

        assertEquals(0, answer.status());
        assertFalse(answer.taken());
        assertTrue(hungUp.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        receiver = request -> {
            request.response().setChunked(true).write("a");
            vertx.setPeriodic(1, timer -> {
                if (!request.response().closed()) {
                    request.response().write("a".repeat(10_000));
                }
            });
        };

        assertEquals(200, send().status());
    }

    @Test
    void anAddressInTheOwnNetworkIsNotCalled() {
        receiver = request -> request.response().end();
        WebhookEndpoint inside =
                new WebhookEndpoint(URI.create("https://localhost:" + port + "/hooks"), List.of(after), false);

        WebhookAnswer answer =
                sender(PATIENCE).send(inside, "msg-1", BODY).await().atMost(PATIENCE);

        assertEquals(0, answer.status());
        assertEquals("The address is not a public one", answer.said());
        assertEquals(0, connections.get());
    }

    @Test
    void anAddressThatIsNotEncryptedOrHasAPasswordIsNone() {
        for (String address : List.of("http://partner.example/", "https://a:b@partner.example/", "ftp://a.example/")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new WebhookEndpoint(URI.create(address), List.of(after), false));
        }
    }

    private WebhookAnswer send() {
        return sender(PATIENCE).send(endpoint(), "msg-1", BODY).await().atMost(PATIENCE);
    }

    private WebhookSender sender(Duration within) {
        return new WebhookSender(vertx, Clock.systemUTC(), within);
    }

    private WebhookEndpoint endpoint() {
        return new WebhookEndpoint(URI.create("http://127.0.0.1:" + port + "/hooks"), List.of(before, after), true);
    }
}
