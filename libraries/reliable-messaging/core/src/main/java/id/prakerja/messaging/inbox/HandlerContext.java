package id.prakerja.messaging.inbox;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Runs handlers on a duplicated Vert.x context, as Hibernate Reactive wants it: the caller's, or one of its own where the
 * caller has none, such as a timer or a start-up.
 */
@Singleton
public class HandlerContext {

    private final Vertx vertx;

    /** Runs handlers on this instance's event loops. */
    public HandlerContext(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Prepares an action that runs on one and the same context every time it is subscribed to. */
    public <T> Uni<T> bind(Supplier<Uni<T>> action) {
        Context context = context();
        return Uni.createFrom()
                .emitter(emitter -> context.runOnContext(nothing ->
                        Uni.createFrom().<T>deferred(action::get).subscribe().with(emitter::complete, emitter::fail)));
    }

    private Context context() {
        if (VertxContext.isOnDuplicatedContext()) {
            return Vertx.currentContext();
        }
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
