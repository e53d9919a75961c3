package id.prakerja.training.storage;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Brings an answer back to where the question came from, where the work was shared with other requests. */
public final class OwnContext {

    private OwnContext() {}

    /** Runs in the context in which this is called. */
    public static Executor current() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(nothing -> task.run());
    }
}
