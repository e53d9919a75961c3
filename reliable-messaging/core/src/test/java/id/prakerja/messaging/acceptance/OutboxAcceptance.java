package id.prakerja.messaging.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayPhase;
import id.prakerja.messaging.relay.RelayWakeUp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every outbox promises, whatever its database: run by the module of each on a real broker and a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OutboxAcceptance {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final RelayConfig config = Configs.relay();
    private Infrastructure infrastructure;
    private OutboxUnderTest outbox;
    private List<String> topics;
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

    @Test
    void everyEventArrivesOnceAndInTheOrderOfItsKey() {
        List<OutboxEvent> events = Numbered.events(3_000, 40, topics);
        try (RelayUnderTest relay = startRelay("one")) {
            outbox.write(events, relay.wakeUp());
            awaitArrival(events);
            awaitEmptyOutbox();
        }
        Arrivals arrivals = arrivals();
        assertEquals(events.size(), arrivals.total(), "no event was sent twice");
        arrivals.assertOrderPerKey();
    }

    @Test
    void anEventCarriesItsCloudEventsHeaders() {
        OutboxEvent event = Numbered.event(topics.get(0), "key", 1);
        try (RelayUnderTest relay = startRelay("one")) {
            outbox.write(List.of(event), relay.wakeUp());
            awaitArrival(List.of(event));
        }
        ConsumerRecord<String, byte[]> record = arrivals().records().get(0);
        assertEquals(event.id().toString(), Numbered.header(record, "ce_id"));
        assertEquals("/prakerja/test", Numbered.header(record, "ce_source"));
        assertEquals(topics.get(0), Numbered.header(record, "ce_type"));
        assertEquals("2020-08-27T02:00:01Z", Numbered.header(record, "ce_time"));
        assertEquals("1.0", Numbered.header(record, "ce_specversion"));
        assertEquals("application/json", Numbered.header(record, "content-type"));
    }

    @Test
    void eventsOfAnInstanceThatIsGoneAreFoundWithoutAWakeUp() {
        List<OutboxEvent> events = Numbered.events(20, 4, topics);
        outbox.write(events, new RelayWakeUp());
        try (RelayUnderTest relay = startRelay("one")) {
            awaitArrival(events);
            assertEquals(RelayPhase.RELAYING, relay.report().phase());
        }
        arrivals().assertOrderPerKey();
    }

    @Test
    void aFailedKeyHoldsBackItsOwnLaterEventsOnly() {
        String missing = topics.get(0) + ".missing";
        List<OutboxEvent> stuck =
                List.of(Numbered.event(missing, "stuck", 1), Numbered.event(topics.get(0), "stuck", 2));
        List<OutboxEvent> others = Numbered.events(200, 10, topics);
        try (RelayUnderTest relay = startRelay("one")) {
            outbox.write(others.subList(0, 100), relay.wakeUp());
            awaitArrival(others.subList(0, 100));
            outbox.write(stuck, relay.wakeUp());
            outbox.write(others.subList(100, 200), relay.wakeUp());
            awaitArrival(others);
            await().atMost(PATIENCE).until(() -> outbox.pending() == 2);
            assertFalse(arrivals().keys().contains("stuck"), "the later event went ahead of the failed one");

            TopicReader.create(infrastructure.kafkaBootstrapServers(), List.of(missing));
            awaitArrival(stuck.subList(1, 2));
            awaitEmptyOutbox();
        }
    }

    @Test
    void aRelayTakesOverWhenTheLeaseOfAnotherHasLapsed() {
        List<OutboxEvent> events = Numbered.events(300, 20, topics);
        try (RelayUnderTest first = startRelay("one");
                RelayUnderTest second = startRelay("two")) {
            await().atMost(PATIENCE).until(() -> phases(first, second), List.of("RELAYING", "STANDING_BY")::equals);
            outbox.write(events.subList(0, 150), first.wakeUp());
            awaitArrival(events.subList(0, 150));
            assertTrue(first.stop(), "the first relay gives its lease back");
            outbox.write(events.subList(150, 300), second.wakeUp());
            awaitArrival(events);
            assertEquals(RelayPhase.RELAYING, second.report().phase());
        }
        arrivals().assertOrderPerKey();
    }

    @Test
    void eventsWaitWhileTheBrokerIsAwayAndGoOutWhenItIsBack() {
        List<OutboxEvent> events = Numbered.events(600, 60, topics);
        try (RelayUnderTest relay = startRelay("one")) {
            outbox.write(events.subList(0, 200), relay.wakeUp());
            awaitArrival(events.subList(0, 200));
            infrastructure.stopKafka();
            outbox.write(events.subList(200, 600), relay.wakeUp());
            await().atMost(PATIENCE).until(() -> relay.report().kafkaError() != null);
            assertEquals(RelayPhase.RELAYING, relay.report().phase());
            infrastructure.startKafka();
            awaitArrival(events);
            awaitEmptyOutbox();
            assertEquals(null, relay.report().kafkaError());
        }
        arrivals().assertOrderPerKey();
    }

    @Test
    void theRelayWaitsWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() {
        List<OutboxEvent> events = Numbered.events(400, 40, topics);
        try (RelayUnderTest relay = startRelay("one")) {
            outbox.write(events.subList(0, 200), relay.wakeUp());
            awaitArrival(events.subList(0, 200));
            outbox.databaseAway(infrastructure);
            await().atMost(PATIENCE).until(() -> relay.report().phase() == RelayPhase.STORE_AWAY);
            outbox.databaseBack(infrastructure);
            await().atMost(PATIENCE).until(() -> relay.report().phase() == RelayPhase.RELAYING);
            outbox.write(events.subList(200, 400), relay.wakeUp());
            awaitArrival(events);
            awaitEmptyOutbox();
        }
        arrivals().assertOrderPerKey();
    }

    private RelayUnderTest startRelay(String owner) {
        RelayWakeUp wakeUp = new RelayWakeUp();
        return RelayUnderTest.start(
                owner,
                outbox.store(config, wakeUp),
                RelayUnderTest.sender(infrastructure.kafkaBootstrapServers(), config),
                config,
                wakeUp);
    }

    private Arrivals arrivals() {
        return Arrivals.of(reader.read());
    }

    private void awaitArrival(List<OutboxEvent> events) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> arrivals().include(events));
    }

    private void awaitEmptyOutbox() {
        await().atMost(PATIENCE).until(() -> outbox.pending() == 0);
    }

    private static List<String> phases(RelayUnderTest... relays) {
        return List.of(relays).stream()
                .map(relay -> relay.report().phase().name())
                .toList();
    }
}
