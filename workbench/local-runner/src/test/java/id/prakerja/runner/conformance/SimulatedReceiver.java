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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a platform or an institution receives webhooks with, honest or with one fault. */
final class SimulatedReceiver implements AutoCloseable {

    private static final int TAKEN = 204;
    private static final int REFUSED = 401;
    private static final int NO_ANSWER = 0;

    /** One thing that it does wrong. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** Takes what is not signed. */
        TAKES_UNSIGNED,
        /** Takes what another has signed, unless it knows the signature from another message. */
        TAKES_FORGED,
        /** Takes what was signed long ago. */
        TAKES_OLD,
        /** Knows a signature again, and looks at nothing else. */
        TAKES_CHANGED,
        /** Refuses a type that it does not know. */
        REFUSES_TYPES,
        /** Wants no more of a type that it does not know. */
        IS_GONE,
        /** Refuses what it has had. */
        REFUSES_REPEATED,
        /** Refuses what happened long ago. */
        REFUSES_OLD_NEWS,
        /** Looks at the first signature alone. */
        KNOWS_FIRST_SIGNATURE,
        /** Does not answer to one type. */
        IS_SILENT,
        /** Sends one type to another address. */
        REDIRECTS
    }

    private final WebhookVerifier verifier = new WebhookVerifier(Clock.systemUTC());
    private final WebhookKey key;
    private final Fault fault;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Set<String> ids = new HashSet<>();
    private final Set<String> signatures = new HashSet<>();

    SimulatedReceiver(WebhookKey key, Fault fault) {
        this.key = key;
        this.fault = fault;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/prakerja", this::receive);
        server.start();
    }

    URI address() {
        return URI.create(
                "http://localhost:%d/prakerja".formatted(server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = status(exchange, body);
        if (status != NO_ANSWER) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    private int status(HttpExchange exchange, byte[] body) throws IOException {
        String id = header(exchange, WebhookSigner.ID);
        String signature = header(exchange, WebhookSigner.SIGNATURE);
        boolean seen = signatures.contains(String.valueOf(signature));
        boolean known = fault == Fault.TAKES_CHANGED && seen;
        if (!known && !passes(verification(exchange, id, signature, body), seen)) {
            return REFUSED;
        }
        signatures.add(String.valueOf(signature));
        return judged(ids.add(String.valueOf(id)), Json.tree(body));
    }

    private Verification verification(HttpExchange exchange, String id, String signature, byte[] body) {
        String looked = fault == Fault.KNOWS_FIRST_SIGNATURE && signature != null
                ? signature.split(" ", -1)[0]
                : signature;
        return verifier.verify(List.of(key), id, header(exchange, WebhookSigner.TIMESTAMP), looked, body);
    }

    private boolean passes(Verification verification, boolean seen) {
        return switch (verification) {
            case VALID -> true;
            case HEADER_MISSING -> fault == Fault.TAKES_UNSIGNED;
            case TIMESTAMP_OUTSIDE_WINDOW -> fault == Fault.TAKES_OLD;
            case SIGNATURE_MISMATCH -> fault == Fault.TAKES_FORGED && !seen;
            case TIMESTAMP_MALFORMED -> false;
        };
    }

    private int judged(boolean first, JsonNode message) {
        String type = message.path("type").asText();
        boolean unknown = type.endsWith("-to-come");
        boolean old = Instant.parse(message.path("timestamp").asText())
                .isBefore(Instant.now().minusSeconds(3_600));
        return switch (fault) {
            case REFUSES_TYPES -> unknown ? 400 : TAKEN;
            case IS_GONE -> unknown ? 410 : TAKEN;
            case REFUSES_REPEATED -> first ? TAKEN : 409;
            case REFUSES_OLD_NEWS -> old ? 422 : TAKEN;
            case IS_SILENT -> type.equals("enrolment.ended") ? NO_ANSWER : TAKEN;
            case REDIRECTS -> type.equals("enrolment.ended") ? 302 : TAKEN;
            default -> TAKEN;
        };
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }
}
