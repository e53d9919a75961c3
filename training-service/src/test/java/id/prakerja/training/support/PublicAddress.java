package id.prakerja.training.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** The address by which the world reaches the service under test: a gateway before it, as in production. */
public final class PublicAddress implements QuarkusTestResourceLifecycleManager {

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer gateway;

    @Override
    public Map<String, String> start() {
        try {
            gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        gateway.createContext("/", this::pass);
        gateway.start();
        return Map.of(
                "prakerja.training.credential.address",
                "http://localhost:" + gateway.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        URI target = URI.create("http://localhost:" + RestAssured.port + exchange.getRequestURI());
        try (exchange) {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(target).build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        gateway.stop(0);
    }
}
