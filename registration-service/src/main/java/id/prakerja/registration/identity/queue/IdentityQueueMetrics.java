package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.GuardedIdentityRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/** Metrics of the registry; those of the queue towards it are the queue's own. */
@ApplicationScoped
class IdentityQueueMetrics {

    private final MeterRegistry meters;
    private final RegistryPace pace;
    private final GuardedIdentityRegistry registry;
    private final AtomicReference<Double> perSecond = new AtomicReference<>(0.0);

    IdentityQueueMetrics(MeterRegistry meters, RegistryPace pace, GuardedIdentityRegistry registry) {
        this.meters = meters;
        this.pace = pace;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
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
        return pace.perSecond()
                .invoke(perSecond::set)
                .chain(pace::forgetOld)
                // While the database is away, the last known figures stand.
                .onFailure()
                .recoverWithNull();
    }

    private void gauge(String name, String what, ToDoubleFunction<IdentityQueueMetrics> value) {
        Gauge.builder("prakerja.identity." + name, this, value)
                .description(what)
                .register(meters);
    }
}
