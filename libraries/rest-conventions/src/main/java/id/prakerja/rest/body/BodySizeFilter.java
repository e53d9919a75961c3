package id.prakerja.rest.body;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.EarlyRefusal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Refuses a body that says it is larger than allowed, with a code and before any of it is read. One that does not say how large it is
 * goes on to {@link BodySizeInterceptor}.
 */
@ApplicationScoped
public class BodySizeFilter {

    /** Before the filters of the services: before anybody is let in or a token is looked at. */
    private static final int PRIORITY = 1_000;

    private final long most;
    private final EarlyRefusal refusal;

    @Inject
    BodySizeFilter(BodyConfig config, EarlyRefusal refusal) {
        this.most = config.maxBodySize().asLongValue();
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, PRIORITY);
    }

    private void look(RoutingContext context) {
        if (declared(context) <= most) {
            if (context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
                UnreadBody.watch(context);
            }
            context.next();
            return;
        }
        UnreadBody.leave(context);
        refusal.answer(context, Refusal.of(CommonProblem.PAYLOAD_TOO_LARGE));
    }

    /** The server has refused a length that is no number. */
    private static long declared(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
