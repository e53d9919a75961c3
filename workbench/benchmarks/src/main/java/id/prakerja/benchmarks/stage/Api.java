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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        return post(path, path, body);
    }

    /** Posts JSON under an idempotency key. */
    public JsonNode post(String path, String key, String body) {
        return send(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a part of a file that begins at this byte. */
    public void patch(String path, long offset, byte[] part) {
        send(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .method("PATCH", BodyPublishers.ofByteArray(part)));
    }

    /** Posts what two people decide: this one prepares, the other one approves. */
    public JsonNode post(String path, String body, Api approver) {
        JsonNode proposal = post(path, body);
        return approver.post(
                "/v1/proposals/%s/approval".formatted(proposal.get("id").asText()),
                "{\"contentHash\":\"%s\"}".formatted(proposal.get("contentHash").asText()));
    }

    /** Takes a document away into a file. */
    public void download(String path, Path file) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            int status = http.send(
                            request,
                            BodyHandlers.ofFile(
                                    file,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE,
                                    StandardOpenOption.TRUNCATE_EXISTING))
                    .statusCode();
            if (status >= FIRST_REFUSAL) {
                throw new IllegalStateException("%s was answered %d".formatted(request.uri(), status));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
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
