package id.prakerja.signed;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Reads a body that may come in chunks without end, up to a bound; what comes beyond is dropped, and the sender cut off. */
final class BoundedBody {

    private BoundedBody() {}

    /**
     * Reads the whole body.
     *
     * @param most bytes
     * @return the body; fails with {@code PAYLOAD_TOO_LARGE} as soon as it is longer
     */
    static Uni<Buffer> of(RoutingContext context, long most) {
        return Uni.createFrom().emitter(emitter -> read(context, most, emitter));
    }

    private static void read(RoutingContext context, long most, UniEmitter<? super Buffer> emitter) {
        HttpServerRequest request = context.request();
        Buffer whole = Buffer.buffer();
        request.exceptionHandler(emitter::fail);
        request.endHandler(end -> emitter.complete(whole));
        request.handler(chunk -> {
            if (whole.length() + chunk.length() <= most) {
                whole.appendBuffer(chunk);
                return;
            }
            request.handler(dropped -> {});
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(answered -> request.connection().close());
            emitter.fail(Refusal.of(CommonProblem.PAYLOAD_TOO_LARGE).toException());
        });
        // The request was paused when it was handed over, so that nothing is read before somebody listens.
        request.resume();
    }
}
