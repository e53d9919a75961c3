package id.prakerja.stores;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Watches the stores that the service needs, from its start to its end. */
@ApplicationScoped
public class StoreWatch {

    private final Vertx vertx;
    private final WatchConfig config;
    private final List<Pulse> pulses;
    private long timer;

    StoreWatch(@All List<NeededStore> stores, WatchConfig config, RequestsUnderWay requests, Vertx vertx) {
        this.vertx = vertx;
        this.config = config;
        this.pulses = stores.stream()
                .map(store -> new Pulse(store, config, System::nanoTime, requests::answerAll))
                .toList();
    }

    /** Whether all stores are there, by their names. */
    public Map<String, Boolean> there() {
        return pulses.stream().collect(Collectors.toMap(Pulse::name, pulse -> !pulse.away()));
    }

    /** Whether a store is away, so that no request can be served. */
    public boolean isAnyAway() {
        return pulses.stream().anyMatch(Pulse::away);
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(config.interval().toMillis(), again -> pulses.forEach(Pulse::look));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        pulses.forEach(Pulse::stop);
    }
}
