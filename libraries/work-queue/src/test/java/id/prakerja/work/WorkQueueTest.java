package id.prakerja.work;

import static id.prakerja.work.WorkScene.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a queue promises, on a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkQueueTest {

    private WorkScene scene;

    @BeforeAll
    void startServer() {
        scene = new WorkScene();
    }

    @AfterAll
    void stopServer() {
        scene.close();
    }

    @AfterEach
    void clear() {
        scene.clear();
    }

    @Test
    void workIsAskedForWithTheTransactionOrNotAtAll() {
        WorkQueue queue = scene.open(
                WorkScene.settings(),
                WorkHandler.each(item -> scene.effect(item.key()).replaceWith(WorkResult.done())));
        queue.start();
        assertThrows(
                IllegalStateException.class,
                () -> scene.run(pool -> pool.withTransaction(tx -> queue.enqueue(tx, List.of(NewWork.of("rolled back")))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back"))))));
        scene.enqueue(queue, NewWork.of("committed"));

        scene.awaitEmpty(queue);
        assertEquals(List.of("committed"), scene.texts("select item from effect"));
    }

    @Test
    void newWorkIsTakenUnderAKeyOfItsOwnAlone() {
        WorkQueue queue = scene.open(WorkScene.settings(), scene.inOneTransaction());
        scene.run(pool -> pool.withTransaction(
                tx -> queue.enqueueNew(tx, List.of(NewWork.of("one").lane("new"), NewWork.of("two")))));

        assertThrows(
                RuntimeException.class,
                () -> scene.run(pool -> pool.withTransaction(
                        tx -> queue.enqueueNew(tx, List.of(NewWork.of("three"), NewWork.of("two"))))));
        queue.start();

        scene.awaitEmpty(queue);
        assertEquals(List.of("one", "two"), scene.texts("select item from effect order by item"));
    }

    @Test
    void everyItemIsDoneOnceBySeveralInstances() {
        for (int instance = 0; instance < 3; instance++) {
            scene.open(WorkScene.settings().concurrency(4).batchSize(7), scene.inOneTransaction())
                    .start();
        }
        WorkQueue queue = scene.open(WorkScene.settings(), scene.inOneTransaction());
        scene.enqueue(queue, IntStream.range(0, 500).mapToObj(each -> NewWork.of("item " + each)));

        scene.awaitEmpty(queue);
        assertEquals(500, scene.count("select count(*) from effect"));
        assertEquals(500, scene.count("select count(distinct item) from effect"));
    }

    @Test
    void turnsAreSharedBetweenLanesAndTheLastLaneGetsItsShareAlone() {
        WorkQueue queue = scene.open(WorkScene.settings().fairLanes(), scene.inOneTransaction());
        scene.enqueue(
                queue,
                IntStream.range(0, 1_000)
                        .mapToObj(each -> NewWork.of("crowd " + each).lane("crowd")));
        scene.enqueue(
                queue,
                IntStream.range(0, 10)
                        .mapToObj(each -> NewWork.of("few " + each).lane("few")));
        scene.enqueue(
                queue,
                IntStream.range(0, 1_000)
                        .mapToObj(each ->
                                NewWork.of("again " + each).lane("again").priority(1)));

        Map<String, Long> lanes = scene.run(pool -> queue.claim(60)).stream()
                .collect(Collectors.groupingBy(WorkItem::lane, Collectors.counting()));

        assertEquals(10, lanes.get("few"), "a small lane does not wait behind a crowd");
        assertEquals(10, lanes.get("again"), "the last lane gets a third of the shared half");
        assertEquals(40, lanes.get("crowd"));
    }

    @Test
    void moreUrgentWorkComesFirstWhateverWaits() {
        WorkQueue queue = scene.open(WorkScene.settings(), scene.inOneTransaction());
        scene.enqueue(
                queue,
                IntStream.range(0, 100)
                        .mapToObj(each -> NewWork.of("later " + each).priority(1)));
        scene.enqueue(queue, NewWork.of("code").priority(0));

        assertEquals("code", scene.run(pool -> queue.claim(1)).get(0).key());
    }

    @Test
    void allInstancesTogetherKeepToTheAgreedRate() {
        int rate = 40;
        List<Long> calls = Collections.synchronizedList(new ArrayList<>());
        WorkHandler handler = WorkHandler.each(item -> {
            calls.add(System.nanoTime());
            return Uni.createFrom().item(WorkResult.done());
        });
        WorkQueue queue = scene.open(WorkScene.settings().ratePerSecond(rate).concurrency(20), handler);
        scene.enqueue(queue, IntStream.range(0, 120).mapToObj(each -> NewWork.of("call " + each)));
        // What may be claimed gathers from here on, whenever the first call comes.
        long begin = System.nanoTime();
        scene.open(WorkScene.settings().ratePerSecond(rate).concurrency(20), handler)
                .start();
        queue.start();

        scene.awaitEmpty(queue);
        double seconds = (calls.stream().mapToLong(Long::longValue).max().orElseThrow() - begin) / 1e9;
        assertEquals(120, calls.size());
        assertTrue(120 <= rate * (seconds + 0.05), "120 calls in %f s".formatted(seconds));
    }

    @Test
    void callsBeyondOneForEachItemCountToo() {
        WorkQueue queue = scene.open(WorkScene.settings().ratePerSecond(20), scene.inOneTransaction());
        long begin = System.nanoTime();
        scene.run(pool -> queue.pace(20));
        scene.run(pool -> queue.pace(20));

        assertTrue(Duration.ofNanos(System.nanoTime() - begin).compareTo(Duration.ofMillis(900)) > 0);
    }

    @Test
    void workOfAKeyThatWaitsIsNotAskedForTwiceAndFailedWorkWaitsAnew() {
        WorkQueue queue = scene.open(WorkScene.settings(), scene.inOneTransaction());
        scene.enqueue(queue, NewWork.of("person").details(new JsonObject().put("reference", 1)));
        scene.enqueue(queue, NewWork.of("person").details(new JsonObject().put("reference", 2)));
        assertEquals(1, scene.stored(queue, "person").orElseThrow().details().getInteger("reference"));

        scene.execute("update work_item set status = 'FAILED', failures = 3");
        scene.enqueue(queue, NewWork.of("person").details(new JsonObject().put("reference", 3)));
        StoredItem anew = scene.stored(queue, "person").orElseThrow();
        assertFalse(anew.failed());
        assertEquals(0, anew.failures());
        assertEquals(3, anew.details().getInteger("reference"));
    }

    @Test
    void withdrawnWorkIsNotDone() {
        WorkQueue queue = scene.open(WorkScene.settings(), scene.inOneTransaction());
        scene.enqueue(queue, NewWork.of("kept"), NewWork.of("erased"));
        WorkItem erased = scene.run(pool -> queue.claim(2)).stream()
                .filter(item -> item.key().equals("erased"))
                .findFirst()
                .orElseThrow();

        assertEquals(Integer.valueOf(1), scene.run(pool -> queue.withdraw(pool, List.of("erased", "unknown"))));
        assertThrows(
                ClaimLostException.class,
                () -> scene.run(pool -> pool.withTransaction(tx -> queue.complete(tx, List.of(erased)))));
    }

    @Test
    void anOperatorRetriesOrDiscardsWhatHasFailedAndItIsWrittenDown() {
        List<WorkAudit.Action> written = new ArrayList<>();
        List<String> discarded = new ArrayList<>();
        AtomicBoolean repaired = new AtomicBoolean();
        WorkQueues instance = scene.instance();
        WorkQueue queue = instance.open(WorkScene.settings(), new WorkHandler() {
            @Override
            public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
                Map<String, WorkResult> results = new HashMap<>();
                items.forEach(item -> results.put(
                        item.key(), repaired.get() ? WorkResult.done() : WorkResult.failed("no such sheet")));
                return Uni.createFrom().item(results);
            }

            @Override
            public Uni<Void> discarded(SqlConnection tx, String key) {
                discarded.add(key);
                return Uni.createFrom().voidItem();
            }
        });
        WorkItems operator = scene.operator(instance, (tx, action) -> {
            written.add(action);
            return Uni.createFrom().voidItem();
        });
        queue.start();
        scene.enqueue(queue, NewWork.of("one"), NewWork.of("two"));
        await().atMost(PATIENCE)
                .until(() -> scene.run(pool -> operator.list(queue.name(), true, null, 10))
                                .size()
                        == 2);
        assertEquals("no such sheet", scene.stored(queue, "one").orElseThrow().error());

        repaired.set(true);
        StoredItem waits = scene.run(pool -> operator.retry(queue.name(), "one", "operator-7", "repaired"))
                .orElseThrow();
        assertFalse(waits.failed(), "as it waits, though it may be done and gone by now");
        assertEquals(0, waits.failures());
        assertEquals(true, scene.run(pool -> operator.discard(queue.name(), "two", "operator-7", "sent twice")));
        assertEquals(false, scene.run(pool -> operator.discard(queue.name(), "two", "operator-7", "again")));

        scene.awaitEmpty(queue);
        assertEquals(List.of("two"), discarded);
        assertEquals(
                List.of(
                        new WorkAudit.Action("WORK_RETRIED", queue.name(), "one", "operator-7", "repaired"),
                        new WorkAudit.Action("WORK_DISCARDED", queue.name(), "two", "operator-7", "sent twice")),
                written);
    }

    @Test
    void whatWaitsAndHowLongIsCounted() {
        WorkQueue queue = scene.open(WorkScene.settings(), scene.inOneTransaction());
        assertEquals(QueueFigures.EMPTY, scene.run(pool -> queue.figures()));
        scene.enqueue(queue, NewWork.of("a"), NewWork.of("b").delay(Duration.ofHours(1)));
        scene.execute("update work_item set created_at = clock_timestamp() - interval '1 hour' where item_key = 'a'");

        QueueFigures figures = scene.run(pool -> queue.figures());
        assertEquals(2, figures.waiting());
        assertEquals(60, figures.oldestAge().toMinutes());
    }
}
