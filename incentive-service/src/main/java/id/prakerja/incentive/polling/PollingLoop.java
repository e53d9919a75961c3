package id.prakerja.incentive.polling;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does a piece of work again and again, one at a time, with a pause whenever there was nothing left to do. Replicas run the
 * same loops side by side: the work itself takes what no other has locked.
 */
public final class PollingLoop {

    private static final Logger LOG = Logger.getLogger(PollingLoop.class);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final String name;
    private final Duration pause;
    private final Supplier<Uni<Boolean>> work;
    private volatile boolean stopped;
    private volatile Cancellable running = () -> {};

    /**
     * A loop that does not run yet.
     *
     * @param name what it does, for the log
     * @param pause between two rounds of which the first found nothing more to do, or failed
     * @param work one round, within its own transaction; true if there may be more to do at once
     */
    public PollingLoop(String name, Duration pause, Supplier<Uni<Boolean>> work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    /** Begins, with a pause first. */
    public void start() {
        next(pause);
    }

    /** Ends; a round that is under way is abandoned, and its transaction with it. */
    public void stop() {
        stopped = true;
        running.cancel();
    }

    private void next(Duration delay) {
        if (stopped) {
            return;
        }
        running = Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(delay)
                .chain(() -> work.get())
                .subscribe()
                .with(more -> next(more ? AT_ONCE : pause), this::failed);
    }

    private void failed(Throwable failure) {
        // A database or partner that is away is told once a round; the work waits where it is.
        LOG.warnf("%s is interrupted and goes on after a pause: %s", name, failure);
        next(pause);
    }
}
