package id.prakerja.messaging.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.relay.Backlog;
import id.prakerja.messaging.relay.FailedSend;
import id.prakerja.messaging.relay.Lease;
import id.prakerja.messaging.relay.LeaseLostException;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.PendingEvent;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayPhase;
import id.prakerja.messaging.relay.RelayWakeUp;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What every outbox promises, whatever its database: run by the module of each on a real broker and a real server. */
public abstract class OutboxAcceptance extends OutboxScene {

    /** Steps of a relay that takes the lease, reads, sends four events, and deletes them; and a few of its idling. */
    private static final int STEPS = 18;

    private final RelayConfig longLease = Configs.relay("prakerja.relay.lease", Configs.LEASE_BEYOND_A_PAUSE);

    @Test
    void everyEventArrivesOnceAndInTheOrderOfItsKey() {
        List<OutboxEvent> events = Numbered.events(3_000, 40, topics);
        try (RelayUnderTest relay = startPatientRelay("one")) {
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
    void aCountThatFailsOrNeverEndsStopsNoEvent() {
        CountDownLatch counting = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        Steps steps = new Steps() {
            @Override
            public void pass() {}

            @Override
            public void count() {
                counting.countDown();
                if (counting.getCount() > 0) {
                    throw new IllegalStateException("cannot be counted");
                }
                OutboxAcceptance.await(end);
            }
        };
        List<OutboxEvent> events = Numbered.events(100, 10, topics);
        try (RelayUnderTest relay = startRelay("one", steps)) {
            soon().until(() -> counting.getCount() == 0);
            outbox.write(events, relay.wakeUp());
            awaitArrival(events);
            awaitEmptyOutbox();
            awaitRelaying(relay);
        } finally {
            end.countDown();
        }
    }

    @Test
    void whatWaitsIsCounted() {
        OutboxStore<?> store = outbox.store(config, new RelayWakeUp());
        assertEquals(Backlog.EMPTY, store.backlog());
        outbox.write(Numbered.events(30, 30, topics), new RelayWakeUp());
        soon().until(() -> store.backlog().oldestAge().toMillis() > 0);
        assertEquals(30, store.backlog().pending());
    }

    @Test
    void eventsOfAnInstanceThatIsGoneAreFoundWithoutAWakeUp() {
        List<OutboxEvent> events = Numbered.events(20, 4, topics);
        outbox.write(events, new RelayWakeUp());
        try (RelayUnderTest relay = startRelay("one")) {
            awaitArrival(events);
            awaitRelaying(relay);
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
            soon().until(() -> outbox.pending() == 2);
            assertFalse(arrivals().keys().contains("stuck"), "the later event went ahead of the failed one");

            TopicReader.create(infrastructure.kafkaBootstrapServers(), List.of(missing));
            awaitArrival(stuck.subList(1, 2));
            awaitEmptyOutbox();
        }
    }

    @Test
    void aRelayTakesOverWhenTheLeaseOfAnotherHasLapsed() {
        List<OutboxEvent> events = Numbered.events(300, 20, topics);
        try (RelayUnderTest first = startLeader("one", () -> {});
                RelayUnderTest second = startRelay("two")) {
            soon().until(() -> second.report().phase() == RelayPhase.STANDING_BY);
            outbox.write(events.subList(0, 150), first.wakeUp());
            awaitArrival(events.subList(0, 150));
            assertTrue(first.stop(), "the first relay gives its lease back");
            outbox.write(events.subList(150, 300), second.wakeUp());
            awaitArrival(events);
            awaitRelaying(second);
        }
        arrivals().assertOrderPerKey();
    }

    @Test
    void nothingIsLostOrOutOfOrderWhenTheRelayDiesBetweenAnyTwoSteps() {
        for (int step = 1; step <= STEPS; step++) {
            List<OutboxEvent> events = Numbered.events("step-" + step, 4, 2, topics);
            outbox.write(events, new RelayWakeUp());
            Crash crash = new Crash(step);
            try (RelayUnderTest dying = startRelay("one", crash)) {
                soon().until(() -> !crash.alive());
                assertEquals(0, dying.report().heldKeys());
            }
            try (RelayUnderTest next = startRelay("one")) {
                awaitArrival(events);
                awaitEmptyOutbox();
                awaitRelaying(next);
            }
        }
        arrivals().assertOrderPerKey();
    }

    @Test
    void whatAKilledProcessLeavesBehindIsSentByTheNext() throws IOException, InterruptedException {
        List<OutboxEvent> events = Numbered.events(6_000, 300, topics);
        outbox.write(events, new RelayWakeUp());
        Process process = RelayProcess.start(infrastructure.kafkaBootstrapServers(), outbox.opener(), outbox.address());
        soon().until(() -> arrivals().total() > 0);
        process.destroyForcibly().waitFor();
        assertTrue(outbox.pending() > 0, "the process was killed too late to leave anything behind");
        try (RelayUnderTest next = startRelay("next", () -> {}, longLease)) {
            awaitArrival(events);
            awaitEmptyOutbox();
            assertEquals(2, next.report().lease().epoch());
        }
        arrivals().assertOrderPerKey();
    }

    @Test
    void aStalledRelayIsFencedOffByTheOneThatTookOver() {
        List<OutboxEvent> events = Numbered.events(300, 20, topics);
        Stall stall = new Stall();
        try (RelayUnderTest stalled = startLeader("one", stall);
                RelayUnderTest second = startRelay("two", () -> {}, longLease)) {
            long epoch = stalled.report().lease().epoch();
            stall.begin();
            outbox.write(events.subList(0, 150), stalled.wakeUp());
            soon().until(stall::reached);
            awaitRelaying(second);
            assertEquals(epoch + 1, second.report().lease().epoch());
            awaitArrival(events.subList(0, 150));
            stall.end();
            soon().until(() -> stalled.report().phase() == RelayPhase.STANDING_BY);
            outbox.write(events.subList(150, 300), second.wakeUp());
            awaitArrival(events);
            awaitEmptyOutbox();
        }
        arrivals().assertOrderPerKey();
    }

    @Test
    void aFormerHolderCannotRemoveEvents() {
        outbox.write(Numbered.events(10, 2, topics), new RelayWakeUp());
        assertFormerHolderIsRefused(outbox.store(config, new RelayWakeUp()));
        assertEquals(10, outbox.pending());
    }

    @Test
    void eventsWaitWhileTheBrokerIsAwayAndGoOutWhenItIsBack() {
        List<OutboxEvent> events = Numbered.events(600, 60, topics);
        try (RelayUnderTest relay = startRelay("one")) {
            outbox.write(events.subList(0, 200), relay.wakeUp());
            awaitArrival(events.subList(0, 200));
            infrastructure.stopKafka();
            outbox.write(events.subList(200, 600), relay.wakeUp());
            soon().until(() -> relay.report().kafkaError() != null);
            awaitRelaying(relay);
            infrastructure.startKafka();
            awaitArrival(events);
            awaitEmptyOutbox();
            soon().until(() -> relay.report().kafkaError() == null);
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
            soon().until(() -> relay.report().phase() == RelayPhase.STORE_AWAY);
            outbox.databaseBack(infrastructure);
            awaitRelaying(relay);
            outbox.write(events.subList(200, 400), relay.wakeUp());
            awaitArrival(events);
            awaitEmptyOutbox();
        }
        arrivals().assertOrderPerKey();
    }

    private <P extends PendingEvent> void assertFormerHolderIsRefused(OutboxStore<P> store) {
        Lease former = store.acquire("one", config.lease()).orElseThrow();
        Lease present = store.acquire("one", config.lease()).orElseThrow();
        List<P> rows = store.fetch(10, List.of(), Set.of());
        assertEquals(former.epoch() + 1, present.epoch());
        assertEquals(10, rows.size());
        assertFalse(store.renew(former, config.lease()));
        assertThrows(LeaseLostException.class, () -> store.delete(former, rows));
        FailedSend<P> failure = new FailedSend<>(rows.get(0), "too late");
        assertThrows(LeaseLostException.class, () -> store.recordFailures(former, List.of(failure)));
        store.recordFailures(present, List.of(failure));
        assertEquals(1, store.fetch(10, List.of(), Set.of()).get(0).attempts());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
