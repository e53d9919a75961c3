package id.prakerja.benchmarks.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What is asked of a service around a measurement: patient, since a draw of a whole wave takes its time. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int FIRST_REFUSAL = 400;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI service;
    private final String token;

    /**
     * Asks a service.
     *
     * @param service its address
     * @param token of who asks
     */
    public Api(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** Gets a document. */
    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder(service.resolve(path)).GET());
    }

    /** Posts JSON under an idempotency key that the path makes. */
    public JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", path)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts what two people decide: this one prepares, the other one approves. */
    public JsonNode post(String path, String body, Api approver) {
        JsonNode proposal = post(path, body);
        return approver.post(
                "/v1/proposals/%s/approval".formatted(proposal.get("id").asText()),
                "{\"contentHash\":\"%s\"}".formatted(proposal.get("contentHash").asText()));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_REFUSAL) {
                throw new IllegalStateException(
                        "%s was answered %d %s".formatted(answer.request().uri(), answer.statusCode(), answer.body()));
            }
            return answer.body().isEmpty() ? json.nullNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
