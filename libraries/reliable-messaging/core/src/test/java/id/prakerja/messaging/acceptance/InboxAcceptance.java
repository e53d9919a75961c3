package id.prakerja.messaging.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import id.prakerja.messaging.acceptance.InboxUnderTest.Counted;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedEvents;
import id.prakerja.messaging.parked.ParkedQuery;
import id.prakerja.messaging.parked.ParkedStatus;
import id.prakerja.messaging.parked.Settlement;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.Test;

/** What every inbox promises, whatever its database: run by the module of each on a real server. */
public abstract class InboxAcceptance extends InboxScene {

    @Test
    void aBatchIsAppliedInTheOrderOfEachKey() {
        process(
                batch.with("ani", 1, 2)
                        .with("budi", 1)
                        .with("ani", 3)
                        .with("budi", 2)
                        .take(),
                NOWHERE);
        assertEquals(List.of(1, 2, 3), inbox.applied("ani"));
        assertEquals(List.of(1, 2), inbox.applied("budi"));
        assertEquals(List.of(), open());
    }

    @Test
    void aPoisonEventIsParkedWithItsSuccessorsWhileTheRestFlows() {
        process(
                batch.with("ani", 1, 2)
                        .with("budi", 1)
                        .with("ani", 3)
                        .with("budi", 2)
                        .take(),
                failsAt("ani", 2));
        assertEquals(List.of(1), inbox.applied("ani"));
        assertEquals(List.of(1, 2), inbox.applied("budi"));
        assertEquals(List.of("PARKED 1", "BEHIND 3"), open());

        process(batch.with("ani", 4).with("budi", 3).take(), NOWHERE);
        assertEquals(List.of(1), inbox.applied("ani"), "a later batch overtook the parked event");
        assertEquals(List.of(1, 2, 3), inbox.applied("budi"));
        assertEquals(List.of("PARKED 1", "BEHIND 3", "BEHIND 5"), open());
    }

    @Test
    void aRetriedEventIsFollowedByItsSuccessorsInOrder() {
        AtomicReference<Predicate<Counted>> failing = new AtomicReference<>(failsAt("ani", 2));
        inbox.register(topic, event -> failing.get().test(event));
        process(batch.with("ani", 1, 2, 3, 4).take(), event -> failing.get().test(event));

        assertInstanceOf(Settlement.StillFailing.class, retry(1));
        assertEquals(List.of("PARKED 1", "BEHIND 2", "BEHIND 3"), open());
        assertEquals(2, find(1).attempts());
        assertInstanceOf(Settlement.NotAllowed.class, retry(2), "an event behind another went ahead of it");

        failing.set(NOWHERE);
        assertEquals(new Settlement.Settled(2), retry(1));
        assertEquals(List.of(1, 2, 3, 4), inbox.applied("ani"));
        assertEquals(List.of(), open());
        assertEquals("operator", find(1).resolution().by());
        assertEquals(ParkedEvents.FOLLOW_UP, find(2).resolution().by());
    }

    @Test
    void aDiscardedEventLetsItsSuccessorsFollowUntilOneFails() {
        Predicate<Counted> evenNumbersFail = event -> event.number() % 2 == 0;
        process(batch.with("ani", 1, 2, 3, 4, 5).take(), evenNumbersFail);
        assertEquals(new Settlement.Settled(1), discard(1));
        assertEquals(List.of(1, 3), inbox.applied("ani"));
        assertEquals(List.of("PARKED 3", "BEHIND 4"), open());
        assertEquals(ParkedStatus.DISCARDED, find(1).status());
        assertEquals("not wanted", find(1).resolution().reason());
    }

    @Test
    void anUnreadableRecordIsParkedWithItsBytesAndItsSuccessors() {
        process(
                batch.with("ani", 1)
                        .raw("ani", "not json")
                        .with("ani", 3)
                        .raw("budi", "{\"number\":\"many\"}")
                        .with("cici", 1)
                        .take(),
                NOWHERE);
        assertEquals(List.of("PARKED 1", "BEHIND 2", "PARKED 3"), open());
        assertEquals("not json", new String(find(1).record().value(), UTF_8));
        assertEquals(List.of(1), inbox.applied("ani"));
        assertEquals(List.of(1), inbox.applied("cici"));
    }

    @Test
    void aBatchThatComesAgainAfterACrashHasTheEffectOfOne() {
        ConsumerRecords<String, byte[]> delivered =
                batch.with("ani", 1, 2, 3).with("budi", 1, 2).take();
        process(delivered, failsAt("ani", 2));
        process(delivered, failsAt("ani", 2));
        assertEquals(List.of(1), inbox.applied("ani"));
        assertEquals(List.of(1, 2), inbox.applied("budi"));
        assertEquals(List.of("PARKED 1", "BEHIND 2"), open());
    }

    @Test
    void whatAHandlerCannotReadInAnEventIsNoFaultOfTheInfrastructure() {
        process(batch.with("ani", 1, 2).with("budi", 1).take(), event -> {
            if (event.number() == 2) {
                throw new UncheckedIOException(new JsonParseException(null, "no JSON within the event"));
            }
            return false;
        });
        assertEquals(List.of("PARKED 1"), open());
        assertEquals(List.of(1), inbox.applied("ani"));
        assertEquals(List.of(1), inbox.applied("budi"));
    }

    @Test
    void anUnkeyedRecordHoldsNobodyBack() {
        process(
                batch.raw(null, "broken")
                        .raw(null, "{\"owner\":\"nobody\",\"number\":1}")
                        .take(),
                NOWHERE);
        assertEquals(List.of(1), inbox.applied("nobody"));
        assertEquals(List.of("PARKED 0"), open());
    }

    @Test
    void manyPoisonEventsInALargeBatchLeaveEverythingElseApplied() {
        for (int number = 1; number <= 4; number++) {
            for (int key = 0; key < 50; key++) {
                batch.with("key-" + key, number);
            }
        }
        process(batch.take(), event -> event.number() == 3 && event.owner().endsWith("7"));
        for (int key = 0; key < 50; key++) {
            List<Integer> expected = key % 10 == 7 ? List.of(1, 2) : List.of(1, 2, 3, 4);
            assertEquals(expected, inbox.applied("key-" + key));
        }
        assertEquals(10, open().size());
    }

    @Test
    void afterARestartParkedEventsAreRetriedOnceTheirHandlerIsRegistered() {
        process(batch.with("ani", 1, 2).take(), failsAt("ani", 1));
        try (InboxUnderTest restarted = inbox.restarted()) {
            ParkedEvents parkedEvents = new ParkedEvents(restarted.parkedEvents(), Configs.messaging());
            assertInstanceOf(Settlement.NoHandler.class, result(parkedEvents.retry(batch.parkedId(0), "operator")));
            restarted.register(topic.substring(0, topic.indexOf('.')) + ".*", NOWHERE);
            assertEquals(new Settlement.Settled(1), result(parkedEvents.retry(batch.parkedId(0), "operator")));
            assertEquals(List.of(1, 2), restarted.applied("ani"));
        }
    }

    @Test
    void followersLeftBehindByACrashAreFoundByThemselves() {
        process(batch.with("ani", 1, 2, 3).take(), failsAt("ani", 1));
        inbox.register(topic, NOWHERE);
        ParkedEvent head = find(0);
        assertTrue(result(inbox.parkedEvents().discard(head, "operator", "and then the process died")));
        assertEquals(List.of("BEHIND 1", "BEHIND 2"), open());
        result(parkedEvents().followAll());
        assertEquals(List.of(2, 3), inbox.applied("ani"));
        assertEquals(List.of(), open());
    }

    @Test
    void whileTheDatabaseIsAwayABatchWaitsAndNothingIsParked() {
        process(batch.with("ani", 1).take(), NOWHERE);
        inbox.databaseAway(infrastructure);
        CompletableFuture<Void> processing = inbox.process(
                        batch.with("ani", 2).with("budi", 1).take(), NOWHERE)
                .subscribeAsCompletionStage();
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> !processing.isDone());
        inbox.databaseBack(infrastructure);
        await().atMost(PATIENCE).until(processing::isDone);
        assertFalse(processing.isCompletedExceptionally());
        assertEquals(List.of(1, 2), inbox.applied("ani"));
        assertEquals(List.of(1), inbox.applied("budi"));
        assertEquals(List.of(), open());
    }

    @Test
    void whatFailsBecauseTheServiceIsStoppingIsNotParked() {
        inbox.stopping();
        ConsumerRecords<String, byte[]> records = batch.with("ani", 1, 2).take();
        assertThrows(IllegalStateException.class, () -> process(records, failsAt("ani", 2)));
        assertEquals(List.of(), open());
    }

    private ParkedQuery parked(String after) {
        return new ParkedQuery(topic, ParkedStatus.PARKED, null, null, null, after, 3);
    }

    @Test
    void parkedEventsAreListedPageByPage() {
        IntStream.range(0, 5).forEach(i -> batch.raw("key-" + i, "broken"));
        process(batch.take(), NOWHERE);
        List<String> first = list(parked(null));
        List<String> second = list(parked(first.get(2)));
        assertEquals(List.of(batch.parkedId(0), batch.parkedId(1), batch.parkedId(2)), first);
        assertEquals(List.of(batch.parkedId(3), batch.parkedId(4)), second);
        assertEquals(5L, result(inbox.parkedEvents().countOpen()));
    }
}
