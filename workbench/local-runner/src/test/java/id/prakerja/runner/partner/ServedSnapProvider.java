package id.prakerja.runner.partner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.runner.client.Json;
import id.prakerja.snap.BulkNotification;
import id.prakerja.snap.RequestVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A simulated SNAP provider over real HTTP, with a few accounts, and the place to which it sends its notifications. */
final class ServedSnapProvider implements AutoCloseable {

    /** The client's keys. */
    static final KeyPair CLIENT = keys();

    /** The provider's keys. */
    static final KeyPair PROVIDER = keys();

    /** The client's secret. */
    static final String SECRET = "prakerja-test-secret";

    private final CompletableFuture<BulkNotification> notified = new CompletableFuture<>();
    private final HttpServer server;
    private final PayoutBook book;

    ServedSnapProvider(Path folder, Instant now) throws IOException {
        this(folder, now, Lies.NONE);
    }

    ServedSnapProvider(Path folder, Instant now, Lies lies) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AccountRegister accounts = new AccountRegister(folder.resolve("accounts.jsonl"));
        for (String number : List.of(
                "081200000001",
                "081200992200",
                "081200995000",
                "081200990999",
                "081200990998",
                "081200990314",
                "081200990101",
                "081200990900",
                "081200992202",
                "081200990411")) {
            accounts.open(new WalletAccount(number, "digest", true, true, null));
        }
        accounts.open(new WalletAccount("081200000002", "digest", true, true, "MONTHLY_LIMIT_EXCEEDED"));
        accounts.open(new WalletAccount("081200000003", "digest", false, true, null));
        book = new PayoutBook(folder.resolve("payouts.jsonl"), accounts, lies);
        SnapBook references = new SnapBook(folder.resolve("references.jsonl"), book);
        SnapCredits credits = new SnapCredits(references, SnapScenario.ofRunner(), () -> now);
        SnapProvider provider = new SnapProvider(
                new SnapGate(new SnapGate.Client("prakerja", SECRET, CLIENT.getPublic()), Clock.systemUTC()),
                references,
                credits,
                new SnapBulk(references, credits, Optional.of(at("/notify")), PROVIDER.getPrivate(), Clock.systemUTC()),
                accounts);
        server.createContext("/notify", this::receive);
        server.createContext("/linkaja/", exchange -> answer(provider, exchange));
        server.start();
    }

    /** Where it listens. */
    URI address() {
        return at("/linkaja");
    }

    PayoutBook book() {
        return book;
    }

    /** What it has notified. */
    CompletableFuture<BulkNotification> notified() {
        return notified;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static void answer(SnapProvider provider, HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/linkaja/".length());
            Optional<PaymentPartner.Answer> answer = provider.answer(exchange, path);
            if (answer.isPresent()) {
                send(exchange, answer.get().status(), Json.bytes(answer.get().body()));
            }
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            RequestVerifier.Request request = new RequestVerifier.Request(
                    "POST",
                    "/notify",
                    body,
                    exchange.getRequestHeaders().getFirst("X-TIMESTAMP"),
                    exchange.getRequestHeaders().getFirst("X-SIGNATURE"));
            RequestVerifier verifier = new RequestVerifier(Clock.systemUTC(), Duration.ofMinutes(1));
            assertTrue(verifier.isAsymmetric(request, PROVIDER.getPublic()));
            BulkNotification notification =
                    BulkNotification.read(Json.tree(body)).orElseThrow();
            send(exchange, 200, Json.bytes(Map.of("responseCode", "2004100")));
            notified.complete(notification);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
