package id.prakerja.messaging.status;

import id.prakerja.messaging.MessagingConfig;
import id.prakerja.messaging.inbox.Standstill;
import id.prakerja.messaging.parked.ParkedEventStore;
import id.prakerja.messaging.relay.RelayMonitor;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Metrics of messaging for Prometheus. */
@ApplicationScoped
public class MessagingMetrics {

    private final MeterRegistry registry;
    private final RelayMonitor relay;
    private final ParkedEventStore parkedEvents;
    private final Standstill standstill;
    private final MessagingConfig config;
    private final AtomicLong parked = new AtomicLong();
    private final AtomicReference<Cancellable> sampling = new AtomicReference<>();

    /**
     * Makes it with what the application provides.
     *
     * @param registry takes the meters
     * @param relay of this instance
     * @param parkedEvents counted at intervals
     * @param standstill counted
     * @param config the interval
     */
    public MessagingMetrics(
            MeterRegistry registry,
            RelayMonitor relay,
            ParkedEventStore parkedEvents,
            Standstill standstill,
            MessagingConfig config) {
        this.registry = registry;
        this.relay = relay;
        this.parkedEvents = parkedEvents;
        this.standstill = standstill;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder(
                        "prakerja.outbox.pending",
                        relay,
                        monitor -> monitor.report().backlog().pending())
                .description("Events that wait to be acknowledged by Kafka")
                .register(registry);
        Gauge.builder("prakerja.outbox.oldest.age", relay, MessagingMetrics::oldestAgeSeconds)
                .baseUnit("seconds")
                .description("Real time since the oldest waiting event was written")
                .register(registry);
        FunctionCounter.builder("prakerja.outbox.attempts", relay, RelayMonitor::acknowledgedCount)
                .tag("outcome", "acknowledged")
                .description("Sends to Kafka")
                .register(registry);
        FunctionCounter.builder("prakerja.outbox.attempts", relay, RelayMonitor::failedCount)
                .tag("outcome", "failed")
                .description("Sends to Kafka")
                .register(registry);
        Gauge.builder("prakerja.parked.events", parked, AtomicLong::get)
                .description("Events put aside and still open")
                .register(registry);
        Gauge.builder(
                        "prakerja.consumers.standstill",
                        standstill,
                        still -> still.topics().size())
                .description("Topics whose channel stands still because most of their events fail")
                .register(registry);
        sampling.set(Multi.createFrom()
                .ticks()
                .every(config.followUpInterval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> parkedEvents
                        .countOpen()
                        .invoke(parked::set)
                        .onFailure()
                        .recoverWithItem(parked::get)) // the last known number, while the database is away
                .subscribe()
                .with(nothing -> {}));
    }

    void stop(@Observes ShutdownEvent event) {
        Cancellable running = sampling.get();
        if (running != null) {
            running.cancel();
        }
    }

    private static double oldestAgeSeconds(RelayMonitor relay) {
        return relay.report().backlog().oldestAge().toMillis() / 1000.0;
    }
}
