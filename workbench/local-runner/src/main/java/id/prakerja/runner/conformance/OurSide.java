package id.prakerja.runner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.events.PayoutReported;
import id.prakerja.runner.client.Json;
import id.prakerja.signatures.Verification;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import id.prakerja.signatures.WebhookVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands where incentive-service would: a partner reports to it by signed calls, and where it fetches it fetches here. */
final class OurSide implements AutoCloseable {

    private static final int THREADS = 4;

    private final WebhookVerifier verifier = new WebhookVerifier(Clock.systemUTC());
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpServer server;
    private final String partner;
    private final WebhookKey key;
    private final Reported reported;

    OurSide(PartnerConfig config, String partner, Reported reported) {
        this.partner = partner;
        this.key = config.key("calls-key");
        this.reported = reported;
        try {
            this.server = HttpServer.create(
                    new InetSocketAddress(Integer.parseInt(config.find("listen").orElse("0"))), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        serve("/v1/partner-reports", this::report);
        server.start();
    }

    /** A request whose signature was looked at. */
    record Call(String method, String query, String body, String fault) {

        JsonNode json() throws IOException {
            return Json.tree(body.getBytes(StandardCharsets.UTF_8));
        }

        String shown() {
            return "%s %s%s".formatted(method, query, body);
        }
    }

    /** What is answered. */
    record Answer(int status, Object body) {}

    /** Answers a request. */
    @FunctionalInterface
    interface Handler {

        Answer answer(Call call) throws IOException;
    }

    int port() {
        return server.getAddress().getPort();
    }

    void serve(String path, Handler handler) {
        server.createContext(path, exchange -> answer(exchange, handler));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Answer report(Call call) throws IOException {
        PayoutReported report = Json.read(call.body().getBytes(StandardCharsets.UTF_8), PayoutReported.class);
        reported.add(new Reported.Word(report, call.fault(), call.shown()));
        return call.fault() == null
                ? new Answer(200, Map.of("payoutId", report.payoutId(), "known", false))
                : new Answer(401, Map.of("code", "SIGNATURE", "detail", call.fault()));
    }

    private void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String query = exchange.getRequestURI().getQuery();
            Answer answer;
            try {
                answer = handler.answer(new Call(
                        exchange.getRequestMethod(),
                        query == null ? "" : query,
                        new String(body, StandardCharsets.UTF_8),
                        fault(exchange, body)));
            } catch (IOException unreadable) {
                answer = new Answer(400, Map.of("detail", "The body cannot be read"));
            }
            byte[] said = Json.bytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private String fault(HttpExchange exchange, byte[] body) {
        if (!partner.equals(exchange.getRequestHeaders().getFirst("webhook-partner"))) {
            return "the header webhook-partner is not " + partner;
        }
        Verification verification = verifier.verify(
                List.of(key),
                exchange.getRequestHeaders().getFirst(WebhookSigner.ID),
                exchange.getRequestHeaders().getFirst(WebhookSigner.TIMESTAMP),
                exchange.getRequestHeaders().getFirst(WebhookSigner.SIGNATURE),
                body);
        return verification == Verification.VALID ? null : "signature: " + verification;
    }
}
