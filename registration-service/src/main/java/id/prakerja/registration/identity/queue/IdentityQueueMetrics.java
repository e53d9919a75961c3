package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.GuardedIdentityRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/** Metrics of the queue towards the registry. Counting millions is done at intervals, not on each look of Prometheus. */
@ApplicationScoped
class IdentityQueueMetrics {

    private final MeterRegistry meters;
    private final IdentityQueue queue;
    private final RegistryPace pace;
    private final GuardedIdentityRegistry registry;
    private final Clock clock;
    private final AtomicReference<Backlog> backlog = new AtomicReference<>(new Backlog(0, null, Map.of(), 0));
    private final AtomicReference<Double> perSecond = new AtomicReference<>(0.0);

    IdentityQueueMetrics(
            MeterRegistry meters,
            IdentityQueue queue,
            RegistryPace pace,
            GuardedIdentityRegistry registry,
            Clock clock) {
        this.meters = meters;
        this.queue = queue;
        this.pace = pace;
        this.registry = registry;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        gauge(
                "pending",
                "People who wait for the identity registry",
                self -> self.backlog.get().pending());
        gauge(
                "parked",
                "Questions that the registry cannot take",
                self -> self.backlog.get().parked());
        gauge("oldest.age.seconds", "Time since the one who waits longest came", IdentityQueueMetrics::oldestAge);
        gauge("answered.per.second", "Answers of the registry, to all instances", self -> self.perSecond.get());
        gauge(
                "suspected",
                "1 while this instance leaves the registry alone after failures",
                self -> self.registry.suspected() ? 1 : 0);
    }

    @Scheduled(
            every = "${prakerja.identity-registry.sample-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sample() {
        return queue.backlog()
                .invoke(backlog::set)
                .chain(pace::perSecond)
                .invoke(perSecond::set)
                .chain(pace::forgetOld)
                // While the database is away, the last known figures stand.
                .onFailure()
                .recoverWithNull();
    }

    private double oldestAge() {
        return backlog.get().oldestWaitingSince() == null
                ? 0
                : Duration.between(backlog.get().oldestWaitingSince(), clock.instant())
                        .toSeconds();
    }

    private void gauge(String name, String what, ToDoubleFunction<IdentityQueueMetrics> value) {
        Gauge.builder("prakerja.identity." + name, this, value)
                .description(what)
                .register(meters);
    }
}
