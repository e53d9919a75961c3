package id.prakerja.registration.admission;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is larger than allowed, with a code and before any of it is read. The server's own limit, the same
 * number, would answer without a word; it still cuts off a body that does not say how large it is.
 */
@ApplicationScoped
public class BodySizeFilter {

    /** Before anybody is let in. */
    private static final int PRIORITY = AdmissionFilter.PRIORITY + 1;

    private final long most;
    private final EarlyRefusal refusal;

    @Inject
    BodySizeFilter(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, EarlyRefusal refusal) {
        this.most = most.asLongValue();
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, PRIORITY);
    }

    private void look(RoutingContext context) {
        if (declared(context) <= most) {
            context.next();
            return;
        }
        // What is on its way is not waited for.
        context.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(answered -> context.request().connection().close());
        refusal.answer(context, Refusal.of(CommonProblem.PAYLOAD_TOO_LARGE));
    }

    /** The server has refused a length that is no number. */
    private static long declared(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
