package id.prakerja.snap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A partner over real HTTP that answers what a test has laid down, and remembers what it was asked. */
final class ScriptedPartner implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Scripted> answers = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    ScriptedPartner() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** A request as it came. */
    record Asked(RequestVerifier.Request request, String path, JsonNode body, HttpExchange exchange) {

        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }
    }

    private record Scripted(int status, String body, String location) {}

    URI host() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    ScriptedPartner answers(int status, String body) {
        answers.add(new Scripted(status, body, null));
        return this;
    }

    ScriptedPartner redirects() {
        answers.add(new Scripted(307, "", host() + "elsewhere"));
        return this;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().toString();
            RequestVerifier.Request request = new RequestVerifier.Request(
                    exchange.getRequestMethod(),
                    path,
                    body,
                    exchange.getRequestHeaders().getFirst("X-TIMESTAMP"),
                    exchange.getRequestHeaders().getFirst("X-SIGNATURE"));
            asked.add(new Asked(request, path, JSON.readTree(body), exchange));
            Scripted next = answers.poll();
            if (next == null) {
                return;
            }
            if (next.location() != null) {
                exchange.getResponseHeaders().set("Location", next.location());
            }
            byte[] answer = next.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(next.status(), answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
