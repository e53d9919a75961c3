package id.prakerja.messaging.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.messaging.acceptance.InboxUnderTest.Counted;
import id.prakerja.messaging.parked.BulkSettlement;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedQuery;
import id.prakerja.messaging.parked.ParkedStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What becomes of many events that fail, whatever the database: run by the module of each on a real server. */
public abstract class ParkedAcceptance extends InboxScene {

    /** As configured by default. */
    private static final int STANDSTILL_AFTER = 20;

    @SuppressWarnings("UnnecessaryLambda") // reads better than a method where it is passed
    private static final Predicate<Counted> EVERYWHERE = event -> true;

    private final AtomicReference<Predicate<Counted>> failing = new AtomicReference<>(NOWHERE);

    @Test
    void whereMostEventsFailTheChannelStandsStillAndNothingIsParked() {
        failing.set(event -> !event.owner().equals("key-0"));
        keys(STANDSTILL_AFTER + 5, 1, 2);
        CompletableFuture<Void> processing = begin();
        await().atMost(PATIENCE).until(() -> inbox.standstill().equals(Set.of(topic)));
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> !processing.isDone());
        assertEquals(List.of(), open());
        assertEquals(List.of(1, 2), inbox.applied("key-0"));
        assertEquals(List.of(), inbox.applied("key-1"));

        failing.set(NOWHERE);
        await().atMost(PATIENCE).until(processing::isDone);
        assertFalse(processing.isCompletedExceptionally());
        for (int key = 0; key < STANDSTILL_AFTER + 5; key++) {
            assertEquals(List.of(1, 2), inbox.applied("key-" + key));
        }
        assertEquals(List.of(), open());
        assertEquals(Set.of(), inbox.standstill());
    }

    @Test
    void whatComesOneByOneCountsTogetherUntilOnePasses() {
        for (int key = 0; key < STANDSTILL_AFTER - 1; key++) {
            process(batch.with("a-" + key, 1).take(), EVERYWHERE);
        }
        process(batch.with("passes", 1).take(), NOWHERE);
        for (int key = 0; key < STANDSTILL_AFTER - 1; key++) {
            process(batch.with("b-" + key, 1).take(), EVERYWHERE);
        }
        assertEquals(2 * (STANDSTILL_AFTER - 1), open().size());

        failing.set(EVERYWHERE);
        batch.with("the last", 1);
        CompletableFuture<Void> processing = begin();
        await().atMost(PATIENCE).until(() -> inbox.standstill().equals(Set.of(topic)));
        failing.set(NOWHERE);
        await().atMost(PATIENCE).until(processing::isDone);
        assertEquals(List.of(1), inbox.applied("the last"));
    }

    @Test
    void unreadableRecordsStopNobody() {
        for (int key = 0; key < 3 * STANDSTILL_AFTER; key++) {
            batch.raw("key-" + key, "not json");
        }
        process(batch.with("ani", 1).take(), NOWHERE);
        assertEquals(3 * STANDSTILL_AFTER, open().size());
        assertEquals(List.of(1), inbox.applied("ani"));
    }

    @Test
    void whatStandsStillIsNotAcknowledgedWhenTheServiceStops() {
        failing.set(EVERYWHERE);
        keys(STANDSTILL_AFTER, 1);
        CompletableFuture<Void> processing = begin();
        await().atMost(PATIENCE).until(() -> !inbox.standstill().isEmpty());
        inbox.stopping();
        assertThrows(ExecutionException.class, processing::get);
        assertEquals(List.of(), open());
    }

    @Test
    void manyAreRetriedTogetherByTopicErrorAndTime() {
        inbox.register(topic, NOWHERE);
        Instant before = Instant.now().minusSeconds(60);
        process(
                batch.with("ani", 1, 2, 3)
                        .raw("budi", "not json")
                        .with("cici", 1)
                        .take(),
                event -> event.number() == 1);
        assertEquals(List.of("PARKED 0", "BEHIND 1", "BEHIND 2", "PARKED 3", "PARKED 4"), open());
        Instant after = Instant.now().plusSeconds(60);

        assertEquals(settlement(0, 0, 0), retryAll(query("does not like", after, null, null)));
        assertEquals(settlement(0, 0, 0), retryAll(query("does not like", null, before, null)));
        assertEquals(settlement(0, 0, 0), retryAll(query("another error", before, after, null)));
        assertEquals(settlement(2, 2, 0), retryAll(query("does not like", before, after, null)));
        assertEquals(List.of(1, 2, 3), inbox.applied("ani"));
        assertEquals(List.of(1), inbox.applied("cici"));
        assertEquals(settlement(0, 0, 1), retryAll(query(null, null, null, null)));
        assertEquals(List.of("PARKED 3"), open());
    }

    @Test
    void manyAreGivenUpTogetherPageByPage() {
        inbox.register(topic, NOWHERE);
        keys(5, 1, 2);
        process(batch.take(), event -> event.number() == 1);
        BulkSettlement first = result(parkedEvents().discardAll(page(null, 3), "operator", "not wanted"));
        assertEquals(3, first.settled());
        assertEquals(3, first.followers());
        BulkSettlement second = result(parkedEvents().discardAll(page(first.last(), 3), "operator", "not wanted"));
        assertEquals(new BulkSettlement(2, 2, 0, null), second);
        assertEquals(List.of(2), inbox.applied("key-4"));
        assertEquals(List.of(), open());
        ParkedEvent discarded = find(0);
        assertEquals(ParkedStatus.DISCARDED, discarded.status());
        assertEquals("not wanted", discarded.resolution().reason());
    }

    @Test
    void whatWasParkedOfATopicIsNotMistakenForWhatComesAfterTheTopicIsMadeAnew() {
        inbox.register(topic, NOWHERE);
        process(batch.with("ani", 1, 2).take(), failsAt("ani", 1));
        assertTrue(discard(0) != null);
        process(batch.with("budi", 1).take(), failsAt("budi", 1));
        String old = batch.parkedId(2);

        batch.recreateTopic();
        process(batch.with("ani", 3).with("budi", 2).with("cici", 1).take(), failsAt("ani", 3));
        assertEquals(List.of("PARKED 2", "PARKED 0", "BEHIND 1"), openInTheOrderOfTime());
        assertEquals(List.of(2), inbox.applied("ani"));
        assertEquals(List.of(), inbox.applied("budi"), "what came later overtook the parked event");
        assertEquals(List.of(1), inbox.applied("cici"));

        result(parkedEvents().retry(old, "operator"));
        assertEquals(List.of(1, 2), inbox.applied("budi"));
        retry(0);
        assertEquals(List.of(2, 3), inbox.applied("ani"));
        assertEquals(List.of(), open());
    }

    @Test
    void aPayloadLiesSealedForItsEventAloneAndItsKeyIsNamed() {
        process(batch.with("ani", 1, 2).take(), failsAt("ani", 1));

        for (int offset = 0; offset < 2; offset++) {
            byte[] kept = inbox.keptPayload(batch.parkedId(offset));
            assertEquals(-1, new String(kept, StandardCharsets.UTF_8).indexOf("\"number\""));
            byte[] came = find(offset).record().value();
            assertArrayEquals(came, new Flipped().open(batch.parkedId(offset), kept));
            assertEquals(Flipped.KEY, inbox.keptUnder(batch.parkedId(offset)));
        }
    }

    private CompletableFuture<Void> begin() {
        return inbox.process(batch.take(), event -> failing.get().test(event)).subscribeAsCompletionStage();
    }

    private void keys(int count, int... numbers) {
        for (int key = 0; key < count; key++) {
            batch.with("key-" + key, numbers);
        }
    }

    private BulkSettlement retryAll(ParkedQuery query) {
        return result(parkedEvents().retryAll(query, "operator"));
    }

    private ParkedQuery query(String error, Instant from, Instant until, String after) {
        return new ParkedQuery(topic, ParkedStatus.PARKED, error, from, until, after, 100);
    }

    private ParkedQuery page(String after, int limit) {
        return new ParkedQuery(topic, ParkedStatus.PARKED, null, null, null, after, limit);
    }

    private static BulkSettlement settlement(int settled, int followers, int open) {
        return new BulkSettlement(settled, followers, open, null);
    }

    private List<String> openInTheOrderOfTime() {
        return result(inbox.parkedEvents().list(ParkedQuery.open(topic, 100))).stream()
                .sorted((a, b) -> a.record().timestamp().compareTo(b.record().timestamp()))
                .map(event -> "%s %d".formatted(event.status(), event.record().offset()))
                .toList();
    }
}
