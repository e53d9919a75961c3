package id.prakerja.runner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.Json;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Calls a partner as we do, signed, and writes down what was said. It tries once. */
final class SignedHttp {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final WebhookKey key;
    private final Duration patience;

    SignedHttp(WebhookKey key, Duration patience) {
        this.key = key;
        this.patience = patience;
    }

    /** An answer. */
    record Answer(int status, String body) {

        boolean taken() {
            return status >= 200 && status < 300;
        }

        boolean refused() {
            return status == 401 || status == 403;
        }

        JsonNode json() throws IOException {
            return Json.tree(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    Answer get(URI address, Transcript transcript) throws IOException, InterruptedException {
        return send("GET", address, new byte[0], signature(UUID.randomUUID().toString(), new byte[0]), transcript);
    }

    Answer post(URI address, String id, Object content, Transcript transcript)
            throws IOException, InterruptedException {
        byte[] body = Json.bytes(content);
        return send("POST", address, body, signature(id, body), transcript);
    }

    Map<String, String> signature(String id, byte[] body) {
        return new WebhookSigner(key).headers(id, Instant.now(), body);
    }

    /** Sends with these headers, whatever they are. */
    Answer send(String method, URI address, byte[] body, Map<String, String> headers, Transcript transcript)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Accept", "application/json")
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        transcript.sent("%s %s %s %s".formatted(method, address, headers, new String(body, StandardCharsets.UTF_8)));
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        transcript.received("%d %s".formatted(response.statusCode(), response.body()));
        return new Answer(response.statusCode(), response.body());
    }
}
