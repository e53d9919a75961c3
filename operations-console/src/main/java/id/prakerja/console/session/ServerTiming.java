package id.prakerja.console.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;

/** Says with every page how long it took to make, services' answers included, where browsers show it: {@code Server-Timing}. */
@ApplicationScoped
class ServerTiming {

    private static final int FIRST = 1_000;
    private static final double NANOSECONDS_A_MILLISECOND = Duration.ofMillis(1).toNanos();

    void measure(@Observes Filters filters) {
        filters.register(
                request -> {
                    long begun = System.nanoTime();
                    request.addHeadersEndHandler(sent -> request.response()
                            .putHeader(
                                    "Server-Timing",
                                    String.format(
                                            Locale.ROOT,
                                            "page;dur=%.1f",
                                            (System.nanoTime() - begun) / NANOSECONDS_A_MILLISECOND)));
                    request.next();
                },
                FIRST);
    }
}
