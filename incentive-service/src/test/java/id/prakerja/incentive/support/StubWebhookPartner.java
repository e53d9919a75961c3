package id.prakerja.incentive.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.signatures.Verification;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.signatures.WebhookVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A partner that receives webhooks over real HTTP, checks every signature, and answers about an account what a test has laid down. */
public final class StubWebhookPartner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StubWebhookPartner INSTANCE = new StubWebhookPartner();

    private final WebhookKey oldKey = WebhookKey.generate(new SecureRandom());
    private final WebhookKey newKey = WebhookKey.generate(new SecureRandom());
    private final WebhookVerifier verifier = new WebhookVerifier(Clock.systemUTC());
    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private StubWebhookPartner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    /** A message as it came; signed under both keys. */
    public record Received(String id, String type, JsonNode data) {}

    /** The one stub of this test run. */
    public static StubWebhookPartner get() {
        return INSTANCE;
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** The key that it is giving up. */
    public WebhookKey oldKey() {
        return oldKey;
    }

    /** The key that it is changing to. */
    public WebhookKey newKey() {
        return newKey;
    }

    /** Answers the next messages about an account with these statuses, and all that follow with 200. */
    public StubWebhookPartner answers(String account, Integer... statuses) {
        answers.put(account, new ArrayDeque<>(List.of(statuses)));
        return this;
    }

    /** What came about an account. */
    public List<Received> about(String account) {
        return received.stream()
                .filter(one -> one.data().path("accountReference").asText().equals(account))
                .toList();
    }

    /** What came of a type. */
    public List<Received> ofType(String type) {
        return received.stream().filter(one -> one.type().equals(type)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!isSigned(exchange, body, oldKey) || !isSigned(exchange, body, newKey)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            JsonNode message = JSON.readTree(body);
            JsonNode data = message.path("data");
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst(WebhookSigner.ID),
                    message.path("type").asText(),
                    data));
            exchange.sendResponseHeaders(next(data.path("accountReference").asText()), -1);
        }
    }

    private synchronized int next(String account) {
        Queue<Integer> queue = answers.getOrDefault(account, new ArrayDeque<>());
        return queue.isEmpty() ? 200 : queue.remove();
    }

    private boolean isSigned(HttpExchange exchange, byte[] body, WebhookKey key) {
        return verifier.verify(
                        List.of(key),
                        exchange.getRequestHeaders().getFirst(WebhookSigner.ID),
                        exchange.getRequestHeaders().getFirst(WebhookSigner.TIMESTAMP),
                        exchange.getRequestHeaders().getFirst(WebhookSigner.SIGNATURE),
                        body)
                == Verification.VALID;
    }
}
