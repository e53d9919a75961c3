package id.prakerja.metrics;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricSamplerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private MetricSampler sampler;

    @AfterEach
    void stop() {
        sampler.stop(new ShutdownEvent());
    }

    @Test
    void aFigureIsShownAgainAndAgain() {
        AtomicReference<Map<String, Integer>> payouts = new AtomicReference<>(Map.of("HELD", 3));
        start(SampledMetric.of(
                "prakerja.payouts", "of a test", () -> Uni.createFrom().item(Sample.each("status", payouts.get()))));
        await().atMost(PATIENCE).until(() -> Map.of("HELD", 3.0).equals(shown("prakerja.payouts", "status")));

        payouts.set(Map.of("SETTLED", 3));

        await().atMost(PATIENCE).until(() -> Map.of("SETTLED", 3.0).equals(shown("prakerja.payouts", "status")));
    }

    @Test
    void aFigureThatCannotBeLookedUpKeepsItsValueAndHoldsUpNoOther() {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();
        start(
                SampledMetric.of(
                        "prakerja.ledger",
                        "of a test",
                        () -> looks.incrementAndGet() == 1
                                ? Uni.createFrom().item(List.of(Sample.of(7, "account", "BUDGET")))
                                : Uni.createFrom().failure(new IllegalStateException("the database is away"))),
                SampledMetric.of(
                        "prakerja.waves",
                        "of a test",
                        () -> Uni.createFrom().item(List.of(Sample.of(after.incrementAndGet(), "status", "OPEN")))));

        await().atMost(PATIENCE).until(() -> after.get() >= 3);

        assertEquals(Map.of("BUDGET", 7.0), shown("prakerja.ledger", "account"));
        assertTrue(shown("prakerja.waves", "status").get("OPEN") >= 2);
        assertTrue(looks.get() >= 2);
        assertTrue(registry.get("prakerja.metrics.age").gauge().value() > 0);
    }

    private void start(SampledMetric... metrics) {
        sampler = new MetricSampler(registry, List.of(metrics), () -> Duration.ofMillis(5));
        sampler.start(new StartupEvent());
    }

    private Map<String, Double> shown(String name, String label) {
        Map<String, Double> values = new TreeMap<>();
        registry.find(name).gauges().forEach(gauge -> values.put(gauge.getId().getTag(label), gauge.value()));
        return values;
    }
}
