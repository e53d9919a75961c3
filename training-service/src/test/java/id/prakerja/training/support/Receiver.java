package id.prakerja.training.support;

import static org.hamcrest.Matchers.equalTo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.prakerja.testkit.Waiting;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A partner's receiver of webhooks, which keeps what it has got. */
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;

    /**
     * A message as it came.
     *
     * @param headers by name in small letters
     */
    public record Received(Map<String, List<String>> headers, String body) {

        public String id() {
            return headers.get("webhook-id").get(0);
        }

        public JsonPath json() {
            return new JsonPath(body);
        }

        public String type() {
            return json().getString("type");
        }

        /** Whether an implementation of the standard that nobody here wrote accepts it under this key. */
        public boolean fits(String secret) {
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(headers, (name, value) -> true));
                return true;
            } catch (EmptyWebhookSecretException | WebhookVerificationException doesNot) {
                return false;
            }
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            received.add(new Received(
                    headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks";
    }

    /** Body of a request about this address. */
    public String body() {
        return "{\"address\":\"" + address() + "\"}";
    }

    /** Has a partner register this address; gives the secret. */
    public String register(Partner partner) {
        return partner.put("/v1/webhook-endpoint", body())
                .statusCode(200)
                .extract()
                .path("secret");
    }

    /** Waits until a partner's log says this of a message. */
    public static void awaitLog(Partner partner, String message, String state) {
        Waiting.patiently()
                .untilAsserted(() -> partner.get("/v1/webhook-deliveries")
                        .statusCode(200)
                        .body("items.find { it.messageId == '" + message + "' }.state", equalTo(state)));
    }

    public void answers(int status) {
        answer = status;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public Received awaitType(String type) {
        return Waiting.patiently()
                .until(
                        () -> received.stream()
                                .filter(each -> each.type().equals(type))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
