package id.prakerja.work;

import id.prakerja.pacing.PeriodicLoop;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.ToDoubleFunction;

/** The queues of a service: opened by its features, measured, and stopped before the connections they use are closed. */
@ApplicationScoped
public class WorkQueues {

    private static final Duration SAMPLE_INTERVAL = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final Pool pool;
    private final MeterRegistry meters;
    private final DueLooks looks;
    private final Map<String, WorkQueue> queues = new ConcurrentSkipListMap<>();
    private final Map<String, QueueFigures> figures = new ConcurrentHashMap<>();
    private final PeriodicLoop sampling = new PeriodicLoop("Counting work that waits", SAMPLE_INTERVAL, this::sample);

    WorkQueues(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        this.meters = meters;
        this.looks = new DueLooks(names -> WorkTable.due(pool, names), System::nanoTime);
    }

    /**
     * Opens a queue; {@link WorkQueue#start()} begins to work it, at the service's start.
     *
     * @param settings of the queue
     * @param handler does its work
     * @throws IllegalStateException if a queue of that name is open
     */
    public WorkQueue open(WorkQueueSettings settings, WorkHandler handler) {
        WorkQueue queue = new WorkQueue(settings, handler, pool, looks);
        if (queues.putIfAbsent(settings.name(), queue) != null) {
            throw new IllegalStateException("Queue %s is open already".formatted(settings.name()));
        }
        gauge("prakerja.work.waiting", "Work to be done", queue, QueueFigures::waiting);
        gauge("prakerja.work.failed", "Work set aside for an operator", queue, QueueFigures::failed);
        gauge(
                "prakerja.work.oldest.age.seconds",
                "Real time since the oldest waiting work was asked for",
                queue,
                now -> now.oldestAge().toMillis() / 1000.0);
        counter(queue, "done", WorkQueue::doneCount);
        counter(queue, "fault", WorkQueue::faultCount);
        return queue;
    }

    /** The queue of this name; empty if the service has none. */
    public Optional<WorkQueue> find(String name) {
        return Optional.ofNullable(queues.get(name));
    }

    /** All queues, by name. */
    public Collection<WorkQueue> all() {
        return List.copyOf(queues.values());
    }

    void start(@Observes StartupEvent event) {
        sampling.start();
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        sampling.stop(Duration.ZERO);
        // Side by side: the time to stop is that of the slowest, not of all together.
        queues.values().parallelStream().forEach(queue -> queue.stop(STOP_WITHIN));
    }

    private Uni<Boolean> sample() {
        return queues.isEmpty()
                ? Uni.createFrom().item(false)
                : WorkTable.figures(pool, queues.keySet())
                        .invoke(figures::putAll)
                        .replaceWith(false);
    }

    private void gauge(String name, String description, WorkQueue queue, ToDoubleFunction<QueueFigures> value) {
        Gauge.builder(name, () -> value.applyAsDouble(figures.getOrDefault(queue.name(), QueueFigures.EMPTY)))
                .tag("queue", queue.name())
                .description(description)
                .register(meters);
    }

    private void counter(WorkQueue queue, String outcome, ToDoubleFunction<WorkQueue> value) {
        FunctionCounter.builder("prakerja.work.claims", queue, value)
                .tag("queue", queue.name())
                .tag("outcome", outcome)
                .description("Claims of this instance that have ended")
                .register(meters);
    }
}
