package id.prakerja.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Calls of services' own APIs under the token of who looks at a page: what that person may not do there, the page cannot do either. A
 * service that does not answer in time is an answer too, {@link Answer#none}.
 */
public final class ApiCalls {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final ObjectMapper json;
    private final Duration patience;

    /**
     * Calls that are made so.
     *
     * @param json reads and writes documents
     * @param patience how long an answer is waited for
     */
    public ApiCalls(ObjectMapper json, Duration patience) {
        this.json = json;
        this.patience = patience;
    }

    /** A request to an address, under a token; under none where it is empty. */
    public HttpRequest.Builder request(String address, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(patience).setHeader("Accept", "application/json");
        return token.isEmpty() ? request : request.setHeader("Authorization", "Bearer " + token);
    }

    /** Begins to ask for a document. */
    public CompletableFuture<Answer> begin(HttpRequest.Builder request) {
        return send(request.GET().build());
    }

    /**
     * Sends a document and waits.
     *
     * @param body as JSON; null for none
     */
    public Answer act(HttpRequest.Builder request, String method, Object body) {
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.setHeader("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
        }
        return send(request.build()).join();
    }

    /** Sends a part of a file and waits. */
    public Answer append(HttpRequest.Builder request, byte[] part) {
        return send(request.method("PATCH", HttpRequest.BodyPublishers.ofByteArray(part))
                        .build())
                .join();
    }

    /** Asks for a file, to be handed on as it comes; none if the service does not answer. */
    public Optional<HttpResponse<InputStream>> file(HttpRequest.Builder request) {
        try {
            return Optional.of(HTTP.send(
                    request.setHeader("Accept", "*/*").GET().build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A value as part of a path or query. */
    public static String part(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private CompletableFuture<Answer> send(HttpRequest request) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(response -> new Answer(response.statusCode(), tree(response.body())))
                .exceptionally(away -> Answer.none());
    }

    private JsonNode tree(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
