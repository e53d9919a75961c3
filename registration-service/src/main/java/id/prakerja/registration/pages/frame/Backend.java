package id.prakerja.registration.pages.frame;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import jakarta.enterprise.context.RequestScoped;
import java.net.http.HttpRequest;

/** Calls the public APIs with the applicant's own token: a page may do what its visitor may, and nothing else. */
@RequestScoped
public class Backend {

    private final PagesConfig config;
    private final Visit visit;
    private final ApiCalls calls;

    Backend(PagesConfig config, Visit visit, ObjectMapper json) {
        this.config = config;
        this.visit = visit;
        this.calls = new ApiCalls(json, config.patience());
    }

    /** Gets a document. */
    public Answer get(Api api, String path) {
        return calls.begin(request(api, path, visit.token())).join();
    }

    /**
     * Sends a document.
     *
     * @param key under which it is done once, however often the form is sent
     * @param body as JSON, or null
     */
    public Answer send(String method, Api api, String path, String key, Object body) {
        return sendAs(visit.token(), method, api, path, key, body);
    }

    /** The same under another token than the visit's. */
    public Answer sendAs(String token, String method, Api api, String path, String key, Object body) {
        HttpRequest.Builder request = request(api, path, token);
        if (key != null && !key.isBlank()) {
            request.setHeader("Idempotency-Key", key);
        }
        return calls.act(request, method, body);
    }

    private HttpRequest.Builder request(Api api, String path, String token) {
        return calls.request(api.address(config) + path, token).setHeader("X-Forwarded-For", visit.cameFrom());
    }

    /** Whose API. */
    public enum Api {
        /** Who applies: this service's own. */
        REGISTRATION,
        /** Who is drawn. */
        SELECTION,
        /** Who learns what. */
        TRAINING,
        /** Who is paid. */
        INCENTIVE;

        String address(PagesConfig config) {
            return switch (this) {
                case REGISTRATION -> config.registration();
                case SELECTION -> config.selection();
                case TRAINING -> config.training();
                case INCENTIVE -> config.incentive();
            };
        }
    }
}
