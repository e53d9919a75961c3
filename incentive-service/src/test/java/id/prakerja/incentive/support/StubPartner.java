package id.prakerja.incentive.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.events.PayoutRequested;
import id.prakerja.signatures.Verification;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.signatures.WebhookVerifier;
import id.prakerja.testkit.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A payment partner's API over real HTTP, which checks every signature. It confirms accounts unless told otherwise, and knows
 * of payouts what a test tells it.
 */
public final class StubPartner implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final StubPartner INSTANCE = new StubPartner();

    /** How the partner behaves towards one account. */
    public enum Behaviour {
        /** Answers. */
        ANSWERS,
        /** Records the question and breaks off before it answers. */
        RECORDS_AND_BREAKS_OFF,
        /** Answers 503 and records nothing. */
        AWAY
    }

    private final WebhookKey key = WebhookKey.generate(new SecureRandom());
    private final WebhookVerifier verifier = new WebhookVerifier(Clock.systemUTC());
    private final HttpServer server;
    private final Map<String, String> results = new ConcurrentHashMap<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<String, String> levels = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> confirmations = new ConcurrentHashMap<>();
    private final Map<String, Integer> questions = new ConcurrentHashMap<>();
    private final Map<String, Integer> queries = new ConcurrentHashMap<>();
    private final Map<String, String> payouts = new ConcurrentHashMap<>();
    private final Map<String, OfferedStatement> statements = new ConcurrentHashMap<>();

    private StubPartner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/v1/account-confirmations", exchange -> answer(exchange, this::confirmation));
        server.createContext("/v1/payouts/", exchange -> answer(exchange, this::payout));
        server.createContext("/v1/statements/", this::statement);
        server.start();
    }

    /** The one stub of this test run; it plays all partners. */
    public static StubPartner get() {
        return INSTANCE;
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The key that requests must be signed with. */
    public String secret() {
        return key.reveal();
    }

    /** From now on answers this about an account. */
    public void says(String accountReference, String result) {
        results.put(accountReference, result);
    }

    /** From now on names this level of identification of an account's owner. */
    public void identifies(String accountReference, String kycLevel) {
        levels.put(accountReference, kycLevel);
    }

    /** From now on behaves so when asked about an account. */
    public void behaves(String accountReference, Behaviour behaviour) {
        behaviours.put(accountReference, behaviour);
    }

    /** From now on answers with this outcome when queried about a payout. */
    public void knows(PayoutRequested instruction, String outcome) {
        payouts.put(instruction.payoutId().toString(), """
                {"payoutId":"%s","outcome":"%s","failureReason":null,"partnerReference":"q-1","amount":%d,"reportedAt":"%s"}""".formatted(
                        instruction.payoutId(), outcome, instruction.amount(), TestClock.now()));
    }

    /** From now on offers a file as the statement of a day, as a bank would. */
    public void offers(LocalDate day, OfferedStatement statement) {
        statements.put(day.toString(), statement);
    }

    /** How often a part of a day's statement was asked for. */
    public int partsOf(LocalDate day) {
        return queriesAbout(day.toString());
    }

    private void statement(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String day = lastSegment(exchange);
            queries.merge(day, 1, Integer::sum);
            OfferedStatement offered = statements.get(day);
            if (!signed(exchange, new byte[0])) {
                exchange.sendResponseHeaders(401, -1);
            } else if (offered == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                offered.answer(exchange);
            }
        }
    }

    /** How often it was asked to confirm an account. */
    public int questionsAbout(String accountReference) {
        return questions.getOrDefault(accountReference, 0);
    }

    /** How often it was queried about a link or payout. */
    public int queriesAbout(String id) {
        return queries.getOrDefault(id, 0);
    }

    /** The last question about an account. */
    public Optional<JsonNode> lastQuestion(String accountReference) {
        return confirmations.values().stream()
                .filter(question -> question.get("accountReference").asText().equals(accountReference))
                .findFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Answer confirmation(HttpExchange exchange, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            String linkId = lastSegment(exchange);
            queries.merge(linkId, 1, Integer::sum);
            JsonNode question = confirmations.get(linkId);
            return question == null ? new Answer(404, "") : result(question);
        }
        JsonNode question = JSON.readTree(body);
        String account = question.get("accountReference").asText();
        questions.merge(account, 1, Integer::sum);
        Behaviour behaviour = behaviours.getOrDefault(account, Behaviour.ANSWERS);
        if (behaviour == Behaviour.AWAY) {
            return new Answer(503, "");
        }
        confirmations.put(question.get("linkId").asText(), question);
        return behaviour == Behaviour.RECORDS_AND_BREAKS_OFF ? new Answer(-1, "") : result(question);
    }

    private Answer result(JsonNode question) {
        String account = question.get("accountReference").asText();
        return new Answer(
                200,
                "{\"linkId\":\"%s\",\"result\":\"%s\",\"kycLevel\":\"%s\"}"
                        .formatted(
                                question.get("linkId").asText(),
                                results.getOrDefault(account, "CONFIRMED"),
                                levels.getOrDefault(account, "FULL")));
    }

    private Answer payout(HttpExchange exchange, byte[] body) {
        String payoutId = lastSegment(exchange);
        queries.merge(payoutId, 1, Integer::sum);
        String known = payouts.get(payoutId);
        return known == null ? new Answer(404, "") : new Answer(200, known);
    }

    private void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer = signed(exchange, body) ? handler.handle(exchange, body) : new Answer(401, "");
            if (answer.status() < 0) {
                return; // closed without an answer
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private boolean signed(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        return verifier.verify(
                        List.of(key),
                        headers.getFirst(WebhookSigner.ID),
                        headers.getFirst(WebhookSigner.TIMESTAMP),
                        headers.getFirst(WebhookSigner.SIGNATURE),
                        body)
                == Verification.VALID;
    }

    private static String lastSegment(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private record Answer(int status, String body) {}

    @FunctionalInterface
    private interface Handler {
        Answer handle(HttpExchange exchange, byte[] body) throws IOException;
    }
}
