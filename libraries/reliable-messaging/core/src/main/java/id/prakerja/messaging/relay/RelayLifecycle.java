package id.prakerja.messaging.relay;

import id.prakerja.messaging.MessagingConfig;
import id.prakerja.messaging.topics.TopicProvisioner;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Starts the relay with the service and stops it with the service, before the connections it uses are closed. */
@ApplicationScoped
public class RelayLifecycle {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final OutboxStore<?> store;
    private final RelayConfig config;
    private final MessagingConfig messaging;
    private final RelayWakeUp wakeUp;
    private final RelayMonitor monitor;
    private final TopicProvisioner topics;
    private final Map<String, Object> kafka;
    private volatile OutboxRelay<?> relay;

    /**
     * Makes it with what the application provides.
     *
     * @param store the database's outbox
     * @param config the relay's settings
     * @param messaging settings of messaging as a whole
     * @param wakeUp the bell that the outbox rings
     * @param monitor told about every change
     * @param topics creates the topics, before which nothing is sent
     * @param kafka connection properties of the application's broker
     */
    public RelayLifecycle(
            OutboxStore<?> store,
            RelayConfig config,
            MessagingConfig messaging,
            RelayWakeUp wakeUp,
            RelayMonitor monitor,
            TopicProvisioner topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.store = store;
        this.config = config;
        this.messaging = messaging;
        this.wakeUp = wakeUp;
        this.monitor = monitor;
        this.topics = topics;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        // The topics first: a broker that creates them by use would give them another number of partitions.
        topics.whenProvisioned(this::startRelay);
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        topics.stop();
        OutboxRelay<?> running = relay;
        if (running != null) {
            running.stop(STOP_WITHIN);
        }
    }

    /** The monitor of this instance's relay. */
    @Produces
    @Singleton
    static RelayMonitor monitor() {
        return new RelayMonitor();
    }

    private void startRelay() {
        if (!config.enabled()) {
            return;
        }
        OutboxRelay<?> created = relayOn(store);
        relay = created;
        created.start();
    }

    private <P extends PendingEvent> OutboxRelay<P> relayOn(OutboxStore<P> outbox) {
        EventSender sender = new KafkaEventSender(kafka, messaging.source(), config);
        return new OutboxRelay<>(
                config.owner().orElseGet(RelayLifecycle::madeUpName), outbox, sender, config, wakeUp, monitor);
    }

    private static String madeUpName() {
        return "%s-%s".formatted(ManagementFactory.getRuntimeMXBean().getName(), UUID.randomUUID());
    }
}
