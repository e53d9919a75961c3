package id.prakerja.messaging.inbox;

import id.prakerja.messaging.MessagingConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries again for as long as the infrastructure is away. Nothing is parked or skipped for it: the channel waits, because
 * its batch is not done, and Kafka keeps what comes meanwhile. One log line when it begins and one when it is over.
 */
@Singleton
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final double JITTER = 0.5;

    private final HandlerContext context;
    private final Duration first;
    private final Duration limit;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopping;

    /**
     * Makes it with what the application provides.
     *
     * @param context where actions run
     * @param config pauses between the tries
     */
    public Patience(HandlerContext context, MessagingConfig config) {
        this.context = context;
        this.first = config.backoff();
        this.limit = config.backoffLimit();
    }

    /**
     * Runs the action until it succeeds or fails by its own fault.
     *
     * @param action subscribed to anew on every try, on a duplicated context
     * @param infrastructure tells the failures that pass by themselves
     * @return the action's result, or its failure if that is not the infrastructure's or the service is stopping
     */
    public <T> Uni<T> untilPossible(Supplier<Uni<T>> action, Predicate<Throwable> infrastructure) {
        return context.bind(action)
                .onFailure(infrastructure)
                .invoke(this::away)
                .onFailure(failure -> infrastructure.test(failure) && !stopping)
                .retry()
                .withBackOff(first, limit)
                .withJitter(JITTER)
                .indefinitely()
                .onItem()
                .invoke(this::back);
    }

    /** The longest pause between two tries; fails when the service is stopping. */
    public Uni<Void> pause() {
        return Uni.createFrom().voidItem().onItem().delayIt().by(limit).invoke(() -> {
            if (stopping) {
                throw new IllegalStateException("The service is stopping: what waits comes again after its start");
            }
        });
    }

    /** Whether something waits for the infrastructure now. */
    public boolean waiting() {
        return waiting.get();
    }

    /**
     * Whether the service is stopping. What fails from then on fails for that reason: nothing is parked for it, the batch
     * is not acknowledged, and Kafka delivers it again after the start.
     */
    public boolean stopping() {
        return stopping;
    }

    /** The service is stopping: gives up waiting. */
    public void stop() {
        stopping = true;
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        stop();
    }

    private void away(Throwable failure) {
        if (!waiting.getAndSet(true)) {
            LOG.warnf("Consumers wait for the infrastructure: %s", failure);
        }
    }

    private void back() {
        if (waiting.get() && waiting.getAndSet(false)) {
            LOG.info("Consumers go on: the infrastructure answers again");
        }
    }
}
