package id.prakerja.console.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.oidc.AccessTokenCredential;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Calls the services' own APIs with the user's own token: what the user may not do there, the console cannot do either. Calls that a
 * page needs together are begun together.
 */
@RequestScoped
public class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final ServicesConfig services;
    private final AccessTokenCredential token;
    private final ObjectMapper json;

    Api(ServicesConfig services, AccessTokenCredential token, ObjectMapper json) {
        this.services = services;
        this.token = token;
        this.json = json;
    }

    /** Begins to get a document. */
    public CompletableFuture<Answer> begin(Service service, String path) {
        return send(request(service, path).GET().build());
    }

    /** Gets a document. */
    public Answer get(Service service, String path) {
        return begin(service, path).join();
    }

    /**
     * Posts a document.
     *
     * @param key under which the service does it once, however often the form is sent
     * @param body as JSON; null for none
     */
    public Answer post(Service service, String path, String key, Object body) {
        return act("POST", service, path, key, body);
    }

    /** Puts a document. */
    public Answer put(Service service, String path, String key, Object body) {
        return act("PUT", service, path, key, body);
    }

    /** Sends a document by any method. */
    public Answer act(String method, Service service, String path, String key, Object body) {
        HttpRequest.Builder request = request(service, path).header("Idempotency-Key", key);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
        }
        return send(request.build()).join();
    }

    /** Adds a part to a file, by tus. */
    Answer append(Service service, String path, long offset, byte[] part) {
        return send(request(service, path)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", Long.toString(offset))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(part))
                        .build())
                .join();
    }

    /** A file as the service gives it, to be handed on; as it goes, whatever its size. */
    public HttpResponse<InputStream> file(Service service, String path) {
        HttpRequest asked =
                request(service, path).setHeader("Accept", "*/*").GET().build();
        try {
            return HTTP.send(asked, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException away) {
            throw new ServiceUnavailableException(away.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException(e.getMessage());
        }
    }

    /** A value as part of a path or query. */
    public static String part(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(Service service, String path) {
        URI address = service.address(services);
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(services.patience())
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.getToken());
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
