package id.prakerja.rest.door;

import id.prakerja.json.CleanText;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.body.UnreadBody;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.EarlyRefusal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;

/**
 * The first that looks at a request: refuses characters that no store holds and methods that the address does not take, says at the
 * root what is served here, and lets no answer be guessed at or kept by whoever passes it on.
 */
@ApplicationScoped
public class DoorFilter {

    /** Before the filter of body sizes and all filters of the services. */
    private static final int PRIORITY = 2_000;

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final String NUL = "%00";
    private static final int NO_CONTENT = 204;

    private final Addresses addresses;
    private final EarlyRefusal refusal;

    DoorFilter(Addresses addresses, EarlyRefusal refusal) {
        this.addresses = addresses;
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, PRIORITY);
    }

    private void look(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        String path;
        try {
            path = RequestPath.of(context);
            if (context.request().uri().contains(NUL)) {
                refuse(context, Refusal.of(CommonProblem.FIELD_MALFORMED, nameOfNul(context)));
                return;
            }
        } catch (IllegalArgumentException | HttpException wronglyEncoded) {
            refuse(context, Refusal.of(CommonProblem.BAD_REQUEST));
            return;
        }
        context.addHeadersEndHandler(headers -> keepToTheCaller(response));
        HttpMethod method = context.request().method();
        Collection<String> methods = addresses.methods(path);
        if (!methods.isEmpty() && !methods.contains(method.name())) {
            response.putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            refuse(context, Refusal.of(CommonProblem.METHOD_NOT_ALLOWED));
        } else if (!methods.isEmpty() && method.equals(HttpMethod.OPTIONS) && !addresses.answersOptions(path)) {
            response.putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            response.setStatusCode(NO_CONTENT).end();
        } else if (path.equals("/")) {
            FrontPage.answer(response, addresses.info());
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, Refusal why) {
        UnreadBody.watch(context);
        refusal.answer(context, why);
    }

    private static String nameOfNul(RoutingContext context) {
        return context.queryParams().entries().stream()
                .filter(parameter -> CleanText.holdsNul(parameter.getKey()) || CleanText.holdsNul(parameter.getValue()))
                .map(Map.Entry::getKey)
                .map(name -> name.replace("\0", ""))
                .findFirst()
                .orElse("path");
    }

    /** What an operation has not declared to be for everybody is kept by nobody in between. */
    private static void keepToTheCaller(HttpServerResponse response) {
        if (!response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }
}
