package id.prakerja.selection.clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Tells which machine has a wrong clock. */
@ApplicationScoped
class ClockMetrics {

    private final MeterRegistry meters;
    private final DatabaseClock clock;

    ClockMetrics(MeterRegistry meters, DatabaseClock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("prakerja.clock.off", clock, self -> seconds(self.off()))
                .description("How far this machine's clock is ahead of the database's, which counts")
                .baseUnit("seconds")
                .register(meters);
    }

    private static double seconds(Duration off) {
        return off.toMillis() / 1e3;
    }
}
