package id.prakerja.console.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;

/**
 * Says with every page how long it took, where browsers show it: {@code Server-Timing} with {@code page}, services' answers included,
 * and {@code own}, the processor time of the console alone.
 */
@ApplicationScoped
class ServerTiming {

    private static final int FIRST = 1_000;
    private static final double NANOSECONDS_A_MILLISECOND = Duration.ofMillis(1).toNanos();

    void measure(@Observes Filters filters) {
        filters.register(
                request -> {
                    long begun = System.nanoTime();
                    request.addHeadersEndHandler(sent ->
                            request.response().putHeader("Server-Timing", timing(request, System.nanoTime() - begun)));
                    request.next();
                },
                FIRST);
    }

    private static String timing(RoutingContext request, long all) {
        Long own = request.get(OwnWork.SPENT);
        return own == null ? entry("page", all) : entry("page", all) + ", " + entry("own", own);
    }

    private static String entry(String name, long nanoseconds) {
        return String.format(Locale.ROOT, "%s;dur=%.1f", name, nanoseconds / NANOSECONDS_A_MILLISECOND);
    }
}
