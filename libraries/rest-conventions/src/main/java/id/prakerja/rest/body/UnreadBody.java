package id.prakerja.rest.body;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * What remains of a body when its request is answered without it. It is let pass, and the sender is cut off after a farewell, not at once:
 * of a connection that is closed while something is under way on it, the other side may lose the answer too.
 */
public final class UnreadBody {

    /** Enough for an answer to cross the world, for the sender to stop, and to close the connection as it was told to. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private static final String LEFT = UnreadBody.class.getName();

    private UnreadBody() {}

    /**
     * Leaves the rest of the body, and the connection with it, once the request is answered. The sender is told to close it, and cut off
     * after the farewell if it has not.
     *
     * @param context the request, not answered yet
     */
    static void leave(RoutingContext context) {
        watch(context);
        // Of HTTP/2 the request alone is given up: its connection carries others too.
        if (!isShared(context)) {
            context.put(LEFT, true);
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /**
     * Cuts the sender off if the request is answered before its body has come in full, and the body does not end within the
     * farewell either; a sender that does end may go on with its connection.
     *
     * @param context the request, not answered yet
     */
    public static void watch(RoutingContext context) {
        if (context.get(LEFT) == null) {
            context.put(LEFT, false);
            context.addEndHandler(answered -> letPass(context));
        }
    }

    private static void letPass(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean left = context.get(LEFT);
        if (request.isEnded() && !left) {
            return;
        }
        Runnable cutOff = isShared(context) ? context.response()::reset : closing(context);
        long atTheLatest = context.vertx().setTimer(FAREWELL.toMillis(), over -> cutOff.run());
        if (!request.isEnded()) {
            request.handler(passing -> {})
                    .endHandler(sent -> {
                        if (!left) {
                            context.vertx().cancelTimer(atTheLatest);
                        }
                    })
                    .resume();
        }
    }

    private static boolean isShared(RoutingContext context) {
        return context.request().version() == HttpVersion.HTTP_2;
    }

    private static Runnable closing(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        return connection::close;
    }
}
