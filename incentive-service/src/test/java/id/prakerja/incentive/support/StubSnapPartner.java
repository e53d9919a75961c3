package id.prakerja.incentive.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.snap.RequestVerifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A partner that speaks SNAP BI over real HTTP, checks every signature, and answers about a number what a test has laid down. */
public final class StubSnapPartner {

    /** The client secret that requests must be signed with. */
    public static final String SECRET = "prakerja-test-secret";

    private static final String TOKEN = "TESTTOKEN";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StubSnapPartner INSTANCE = new StubSnapPartner();

    private final KeyPair keys;
    private final KeyPair ownKeys;
    private final HttpServer server;
    private final RequestVerifier verifier = new RequestVerifier(Clock.systemUTC(), Duration.ofMinutes(1));
    private final Map<String, Queue<Said>> credits = new ConcurrentHashMap<>();
    private final Map<String, Queue<Said>> lists = new ConcurrentHashMap<>();
    private final Map<String, Queue<Said>> statuses = new ConcurrentHashMap<>();
    private final Map<String, Consumer<List<Asked>>> before = new ConcurrentHashMap<>();
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private StubSnapPartner() {
        try {
            keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            ownKeys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    /** A request as it came. */
    public record Asked(String path, String externalId, String number, String reference, JsonNode body) {}

    private record Said(int status, String json) {}

    /** The one stub of this test run. */
    public static StubSnapPartner get() {
        return INSTANCE;
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The client's private key, PKCS#8 in Base64. */
    public String privateKey() {
        return Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
    }

    /** Answers the next credit to a number; status 0 hangs up. */
    public StubSnapPartner credit(String number, int status, String json) {
        credits.computeIfAbsent(number, one -> new ConcurrentLinkedQueue<>()).add(new Said(status, json));
        return this;
    }

    /** The partner's own keys, under which it notifies. */
    public KeyPair ownKeys() {
        return ownKeys;
    }

    /** Answers the next list with a number in it; status 0 hangs up. A list about which nothing is laid down is taken. */
    public StubSnapPartner list(String number, int status, String json) {
        lists.computeIfAbsent(number, one -> new ConcurrentLinkedQueue<>()).add(new Said(status, json));
        return this;
    }

    /** Does something before a list with a number in it is answered. */
    public StubSnapPartner beforeList(String number, Consumer<List<Asked>> action) {
        before.put(number, action);
        return this;
    }

    /** Credits to a number that were asked for in lists. */
    public List<Asked> listed(String number) {
        return asked.stream()
                .filter(one -> isList(one.path()) && one.number().equals(number))
                .toList();
    }

    /** Answers the next status inquiry about a number; the last one stands for all that follow. */
    public StubSnapPartner status(String number, int status, String json) {
        statuses.computeIfAbsent(number, one -> new ConcurrentLinkedQueue<>()).add(new Said(status, json));
        return this;
    }

    /** Credits asked for to a number. */
    public List<Asked> credits(String number) {
        return asked.stream()
                .filter(one -> one.path().endsWith("topup") && one.number().equals(number))
                .toList();
    }

    /** Status inquiries about a number. */
    public List<Asked> statuses(String number) {
        return asked.stream()
                .filter(one ->
                        one.path().endsWith("topup-status") && one.number().equals(number))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            RequestVerifier.Request request = new RequestVerifier.Request(
                    exchange.getRequestMethod(),
                    path,
                    bytes,
                    exchange.getRequestHeaders().getFirst("X-TIMESTAMP"),
                    exchange.getRequestHeaders().getFirst("X-SIGNATURE"));
            Said said = path.endsWith("b2b") ? token(request) : transaction(exchange, request, path, bytes);
            if (said.status() == 0) {
                return; // closed without an answer
            }
            byte[] answer = said.json().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.status(), answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private Said token(RequestVerifier.Request request) {
        return verifier.isTokenRequest(request, "prakerja", keys.getPublic())
                ? new Said(
                        200, "{\"responseCode\":\"2007300\",\"accessToken\":\"" + TOKEN + "\",\"expiresIn\":\"900\"}")
                : new Said(401, "{\"responseCode\":\"4017300\"}");
    }

    private Said transaction(HttpExchange exchange, RequestVerifier.Request request, String path, byte[] bytes)
            throws IOException {
        if (!verifier.isSymmetric(request, TOKEN, SECRET)) {
            return new Said(401, "{\"responseCode\":\"4013800\"}");
        }
        JsonNode body = JSON.readTree(bytes);
        if (isList(path)) {
            return list(exchange.getRequestHeaders().getFirst("X-EXTERNAL-ID"), path, body);
        }
        boolean credit = path.endsWith("topup");
        String reference = body.path(credit ? "partnerReferenceNo" : "originalPartnerReferenceNo")
                .asText();
        String number = credit ? body.path("customerNumber").asText() : numbers.getOrDefault(reference, "");
        numbers.putIfAbsent(reference, number);
        asked.add(new Asked(path, exchange.getRequestHeaders().getFirst("X-EXTERNAL-ID"), number, reference, body));
        return next(credit ? credits : statuses, number);
    }

    private Said list(String externalId, String path, JsonNode body) {
        List<Asked> credits = new ArrayList<>();
        body.path("bulkObject").forEach(one -> {
            String number = one.path("accountNumber").asText();
            String reference = one.path("partnerReferenceNo").asText();
            numbers.putIfAbsent(reference, number);
            credits.add(new Asked(path, externalId, number, reference, body));
        });
        asked.addAll(credits);
        credits.forEach(one -> before.getOrDefault(one.number(), nothing -> {}).accept(credits));
        return credits.stream()
                .map(Asked::number)
                .filter(lists::containsKey)
                .findFirst()
                .map(number -> next(lists, number))
                .orElse(new Said(200, "{\"responseCode\":\"2004000\",\"bulkId\":\"B-1\"}"));
    }

    private static boolean isList(String path) {
        return path.endsWith("bulk-cashin-payment");
    }

    private static synchronized Said next(Map<String, Queue<Said>> script, String number) {
        Queue<Said> queue = script.getOrDefault(number, new ArrayDeque<>());
        return queue.size() > 1 ? queue.remove() : queue.isEmpty() ? new Said(0, "") : queue.peek();
    }
}
