package id.prakerja.rest.body;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads a body before the framework does, such as to verify its signature, and no more of it than is allowed: whoever sends in chunks
 * without end may be anybody.
 */
@ApplicationScoped
public class BoundedBody {

    private final long most;

    BoundedBody(BodyConfig config) {
        this.most = config.maxBodySize().asLongValue();
    }

    /**
     * Reads the body of a request that nobody has begun to read.
     *
     * @param context the request
     * @return the body; fails with {@code PAYLOAD_TOO_LARGE} as soon as more than allowed has come, and the sender is cut off
     */
    public Uni<Buffer> of(RoutingContext context) {
        return Uni.createFrom().emitter(emitter -> read(context, emitter));
    }

    private void read(RoutingContext context, UniEmitter<? super Buffer> emitter) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        request.exceptionHandler(emitter::fail)
                .endHandler(end -> emitter.complete(body))
                .handler(part -> {
                    if (body.length() + part.length() <= most) {
                        body.appendBuffer(part);
                        return;
                    }
                    request.pause();
                    request.handler(null).endHandler(null);
                    UnreadBody.leave(context);
                    emitter.fail(Refusal.of(CommonProblem.PAYLOAD_TOO_LARGE).toException());
                });
        // The request was paused when it was handed over, so that nothing is read before somebody listens.
        request.resume();
    }
}
