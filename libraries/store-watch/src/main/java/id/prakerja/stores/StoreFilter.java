package id.prakerja.stores;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets nobody in while the store is away, but to health, metrics and documents, which need none. */
@ApplicationScoped
public class StoreFilter {

    /** After the filters that look at every request, before those of the services. */
    private static final int PRIORITY = 900;

    private final StoreWatch watch;
    private final RequestsUnderWay requests;

    StoreFilter(StoreWatch watch, RequestsUnderWay requests) {
        this.watch = watch;
        this.requests = requests;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, PRIORITY);
    }

    private void look(RoutingContext request) {
        // Noted first: whoever finds the store there just before it goes away is among those who are answered then.
        requests.add(request);
        if (watch.isAnyAway()) {
            requests.answer(request);
        } else {
            request.next();
        }
    }
}
