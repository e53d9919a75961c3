package id.prakerja.messaging.acceptance;

import static org.awaitility.Awaitility.await;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayPhase;
import id.prakerja.messaging.relay.RelayWakeUp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A running broker, an outbox of its own for each test, and what one wants to do with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OutboxScene {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final RelayConfig config = Configs.relay();
    Infrastructure infrastructure;
    OutboxUnderTest outbox;
    List<String> topics;
    private TopicReader reader;

    /** Opens an empty outbox. */
    protected abstract OutboxUnderTest open(Infrastructure servers, String name);

    @BeforeAll
    void startServers() {
        infrastructure = Infrastructure.open(InfrastructureSettings.temporary());
    }

    @AfterAll
    void stopServers() {
        infrastructure.close();
    }

    @BeforeEach
    void openOutbox() {
        String name = "outbox_%d".formatted(NUMBER.incrementAndGet());
        outbox = open(infrastructure, name);
        topics = List.of(name + ".registered", name + ".selected");
        reader = TopicReader.onNew(infrastructure.kafkaBootstrapServers(), topics);
    }

    @AfterEach
    void closeOutbox() {
        reader.close();
        outbox.close();
    }

    /** A topic of this test. */
    protected String topic() {
        return topics.get(0);
    }

    /** Starts a relay on the outbox. */
    protected RelayUnderTest startRelay(String owner) {
        return startRelay(owner, () -> {});
    }

    /** Starts a relay whose lease and deliveries outlast any pause of the machine, so that it sends nothing twice. */
    protected RelayUnderTest startPatientRelay(String owner) {
        return startRelay(
                owner,
                () -> {},
                Configs.relay(
                        "prakerja.relay.lease", "PT4M",
                        "prakerja.relay.delivery-timeout", "PT100S",
                        "prakerja.relay.store-timeout", "PT100S"));
    }

    /** Starts a relay and waits until it has the lease. */
    RelayUnderTest startLeader(String owner, Steps steps) {
        RelayUnderTest leader = startRelay(owner, steps);
        awaitRelaying(leader);
        return leader;
    }

    RelayUnderTest startRelay(String owner, Steps steps) {
        return startRelay(owner, steps, config);
    }

    RelayUnderTest startRelay(String owner, Steps steps, RelayConfig config) {
        RelayWakeUp wakeUp = new RelayWakeUp();
        return RelayUnderTest.start(
                owner,
                Steps.around(outbox.store(config, wakeUp), steps),
                Steps.around(RelayUnderTest.sender(infrastructure.kafkaBootstrapServers(), config), steps),
                config,
                wakeUp);
    }

    /** What has arrived at Kafka. */
    protected Arrivals arrivals() {
        return Arrivals.of(reader.read());
    }

    /** Waits until these events have arrived at Kafka. */
    protected void awaitArrival(List<OutboxEvent> events) {
        soon().pollInterval(Duration.ofMillis(50)).until(() -> arrivals().include(events));
    }

    /** Waits until the relay has the lease: a pause of the machine may have cost it the former one. */
    void awaitRelaying(RelayUnderTest relay) {
        soon().until(() -> relay.report().phase() == RelayPhase.RELAYING);
    }

    void awaitEmptyOutbox() {
        soon().until(() -> outbox.pending() == 0);
    }

    static ConditionFactory soon() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20));
    }
}
