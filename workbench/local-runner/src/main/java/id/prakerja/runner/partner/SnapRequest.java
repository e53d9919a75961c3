package id.prakerja.runner.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import id.prakerja.snap.RequestVerifier;
import java.util.function.Predicate;

/** A request to a simulated SNAP provider. */
final class SnapRequest {

    private final HttpExchange exchange;
    private final String path;
    private final byte[] bytes;
    private final JsonNode body;

    /**
     * A request.
     *
     * @param path below the partner's own, without a slash before it
     */
    SnapRequest(HttpExchange exchange, String path, byte[] bytes, JsonNode body) {
        this.exchange = exchange;
        this.path = path;
        this.bytes = bytes;
        this.body = body;
    }

    /** The path without {@code .htm}, which one partner puts behind some. */
    String path() {
        return path.replaceFirst("\\.htm$", "");
    }

    JsonNode body() {
        return body;
    }

    /** A header; empty if it was not given. */
    String header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    RequestVerifier.Request signed() {
        return signed("/" + path);
    }

    /** Whether it is signed with the path below the partner's own, or with the whole one. */
    boolean anySigned(Predicate<RequestVerifier.Request> valid) {
        return valid.test(signed())
                || valid.test(signed(exchange.getRequestURI().toString()));
    }

    private RequestVerifier.Request signed(String endpoint) {
        return new RequestVerifier.Request(
                exchange.getRequestMethod(), endpoint, bytes, header("X-TIMESTAMP"), header("X-SIGNATURE"));
    }
}
