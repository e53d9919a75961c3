package id.prakerja.metrics;

import id.prakerja.pacing.PeriodicLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/** Looks every {@link SampledMetric} of the application up at intervals, one after the other. */
@ApplicationScoped
public class MetricSampler {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    private final List<Shown> shown;
    private final PeriodicLoop loop;

    private static final class Shown {

        private final SampledMetric metric;
        private final MultiGauge gauge;
        private volatile long sampledAt = System.nanoTime();

        Shown(SampledMetric metric, MeterRegistry registry) {
            this.metric = metric;
            this.gauge = MultiGauge.builder(metric.name())
                    .description(metric.description())
                    .register(registry);
        }

        Uni<Void> sample() {
            return Uni.createFrom()
                    .deferred(metric::samples)
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail()
                    .invoke(samples -> {
                        gauge.register(
                                samples.stream()
                                        .map(sample -> MultiGauge.Row.of(sample.tags(), sample.value()))
                                        .toList(),
                                true);
                        sampledAt = System.nanoTime();
                    })
                    .onFailure()
                    .transform(failure -> new IllegalStateException(metric.name() + " is not looked up", failure))
                    .replaceWithVoid();
        }
    }

    MetricSampler(MeterRegistry registry, @All List<SampledMetric> metrics, MetricsConfig config) {
        this.shown = metrics.stream().map(metric -> new Shown(metric, registry)).toList();
        this.loop = new PeriodicLoop("Looking figures up for Prometheus", config.every(), this::round);
        Gauge.builder("prakerja.metrics.age", this, MetricSampler::oldestAgeSeconds)
                .baseUnit("seconds")
                .description("Since the figure that was looked up least lately")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop(PATIENCE);
    }

    /** One that fails does not keep the others from their turn; the loop learns of it at the end. */
    private Uni<Boolean> round() {
        return Multi.createFrom()
                .iterable(shown)
                .onItem()
                .transformToUni(Shown::sample)
                .collectFailures()
                .concatenate()
                .collect()
                .last()
                .replaceWith(false);
    }

    private double oldestAgeSeconds() {
        long now = System.nanoTime();
        return shown.stream().mapToLong(each -> now - each.sampledAt).max().orElse(0) / NANOS;
    }
}
