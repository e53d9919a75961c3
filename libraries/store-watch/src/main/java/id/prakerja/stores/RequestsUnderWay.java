package id.prakerja.stores;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.body.UnreadBody;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.EarlyRefusal;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests that wait for the store. When it goes away they are answered as who comes later is: their outcome is not known, and the
 * same request with the same key gets it when the store is back.
 */
@ApplicationScoped
public class RequestsUnderWay {

    private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("Retry-After");
    private static final String SECONDS = "5";

    private final EarlyRefusal refusal;
    private final Map<RoutingContext, Context> requests = new ConcurrentHashMap<>();

    RequestsUnderWay(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    /** A request is let in. Called on its event loop. */
    void add(RoutingContext request) {
        requests.put(request, Vertx.currentContext());
        request.addEndHandler(answered -> requests.remove(request));
    }

    /** Answers a request for the store. Called on its event loop. */
    void answer(RoutingContext request) {
        UnreadBody.watch(request);
        request.response().putHeader(RETRY_AFTER, SECONDS);
        refusal.answer(request, Refusal.of(CommonProblem.TEMPORARILY_UNAVAILABLE));
    }

    /** Answers everybody who waits. */
    void answerAll() {
        requests.forEach((request, context) -> context.runOnContext(now -> answerUnlessAnswered(request)));
    }

    private void answerUnlessAnswered(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (requests.containsKey(request) && !response.headWritten() && !response.ended() && !response.closed()) {
            answer(request);
        }
    }
}
