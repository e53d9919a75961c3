package id.prakerja.runner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

/** Where a partner calls us, signed: each call is handed on with what is wrong with its signature. */
final class SignedServer implements AutoCloseable {

    private static final int THREADS = 4;

    private final WebhookVerifier verifier = new WebhookVerifier(Clock.systemUTC());
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpServer server;
    private final String partner;
    private final WebhookKey key;

    SignedServer(PartnerConfig config, String partner) {
        this.partner = partner;
        this.key = config.key("calls-key");
        try {
            this.server = HttpServer.create(
                    new InetSocketAddress(Integer.parseInt(config.find("listen").orElse("0"))), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /**
     * A request whose signature was looked at.
     *
     * @param id as the partner names it; null if it does not
     * @param fault what is wrong with the signature; null if nothing is
     */
    record Call(String id, String method, String path, String query, String body, String fault) {

        JsonNode json() throws IOException {
            return Json.tree(body.getBytes(StandardCharsets.UTF_8));
        }

        String shown() {
            return "%s %s%s %s".formatted(method, path, query.isEmpty() ? "" : "?" + query, body);
        }
    }

    /** What is answered. */
    record Answer(int status, Object body, Map<String, String> headers) {

        /** The connection is broken off, so that the caller does not know what became of its call. */
        static final Answer NONE = new Answer(0, Map.of());

        Answer(int status, Object body) {
            this(status, body, Map.of());
        }

        static Answer notSigned(Call call) {
            return new Answer(401, Map.of("code", "SIGNATURE", "detail", call.fault()));
        }
    }

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

    private void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String query = exchange.getRequestURI().getQuery();
            Answer answer;
            try {
                answer = handler.answer(new Call(
                        exchange.getRequestHeaders().getFirst(WebhookSigner.ID),
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        query == null ? "" : query,
                        new String(body, StandardCharsets.UTF_8),
                        fault(exchange, body)));
            } catch (IOException unreadable) {
                answer = new Answer(400, Map.of("detail", "The body cannot be read"));
            }
            if (answer.status() != Answer.NONE.status()) {
                send(exchange, answer);
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] said = Json.bytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), said.length);
        exchange.getResponseBody().write(said);
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
