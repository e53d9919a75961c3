package id.prakerja.console.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import io.quarkus.oidc.AccessTokenCredential;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Calls the services' own APIs with the user's own token: what the user may not do there, the console cannot do either. Calls that a
 * page needs together are begun together.
 */
@RequestScoped
public class Api {

    private final ServicesConfig services;
    private final AccessTokenCredential token;
    private final ApiCalls calls;

    Api(ServicesConfig services, AccessTokenCredential token, ObjectMapper json) {
        this.services = services;
        this.token = token;
        this.calls = new ApiCalls(json, services.patience());
    }

    /** Begins to get a document. */
    public CompletableFuture<Answer> begin(Service service, String path) {
        return calls.begin(request(service, path));
    }

    /** Begins to get a part of a list. */
    public CompletableFuture<Answer> begin(Listing list) {
        return begin(list.service(), list.path());
    }

    /** Gets a part of a list. */
    public Answer get(Listing list) {
        return begin(list).join();
    }

    /**
     * A list part by part, each asked for when it is looked at.
     *
     * @param first the answer to the part that the list begins with
     */
    public Stream<Answer> parts(Listing list, Answer first) {
        return Stream.iterate(
                first, Objects::nonNull, part -> list.after(part).map(this::get).orElse(null));
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
        return calls.act(request(service, path).header("Idempotency-Key", key), method, body);
    }

    /** Adds a part to a file, by tus. */
    Answer append(Service service, String path, long offset, byte[] part) {
        return calls.append(
                request(service, path)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", Long.toString(offset))
                        .header("Content-Type", "application/offset+octet-stream"),
                part);
    }

    /** A file as the service gives it, to be handed on; as it goes, whatever its size. */
    public HttpResponse<InputStream> file(Service service, String path) {
        return calls.file(request(service, path)).orElseThrow(ServiceUnavailableException::new);
    }

    private HttpRequest.Builder request(Service service, String path) {
        return calls.request(service.address(services) + path, token.getToken());
    }
}
