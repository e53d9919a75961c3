package id.prakerja.rest.body;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * What remains of a body when its request is answered without it. The sender is cut off, but not at once: who is cut off while sending
 * may never see the answer.
 */
public final class UnreadBody {

    /** Enough for an answer to cross the world and for the sender to stop. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private UnreadBody() {}

    /**
     * Leaves the rest of the body, once the request is answered.
     *
     * @param context the request, not answered yet
     */
    static void leave(RoutingContext context) {
        // Of HTTP/2 the request alone is given up: its connection carries others too.
        boolean shared = context.request().version() == HttpVersion.HTTP_2;
        if (!shared) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        context.addEndHandler(answered -> letPass(context, shared ? context.response()::reset : closing(context)));
    }

    /**
     * Cuts the sender off if the request is answered before its body has come in full, and the body does not end within the
     * farewell either; a sender that does end may go on with its connection.
     *
     * @param context the request, not answered yet
     */
    public static void watch(RoutingContext context) {
        boolean shared = context.request().version() == HttpVersion.HTTP_2;
        context.addEndHandler(answered -> {
            HttpServerRequest request = context.request();
            if (!request.isEnded()) {
                Runnable cutOff = shared ? context.response()::reset : closing(context);
                long atTheLatest = context.vertx().setTimer(FAREWELL.toMillis(), over -> cutOff.run());
                request.handler(passing -> {})
                        .endHandler(sent -> context.vertx().cancelTimer(atTheLatest))
                        .resume();
            }
        });
    }

    private static void letPass(RoutingContext context, Runnable cutOff) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            cutOff.run();
            return;
        }
        long atTheLatest = context.vertx().setTimer(FAREWELL.toMillis(), over -> cutOff.run());
        request.handler(passing -> {})
                .endHandler(sent -> {
                    context.vertx().cancelTimer(atTheLatest);
                    cutOff.run();
                })
                .resume();
    }

    private static Runnable closing(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        return connection::close;
    }
}
