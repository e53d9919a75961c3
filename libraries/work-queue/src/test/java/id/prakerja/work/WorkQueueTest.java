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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration BRIEF_LEASE = Duration.ofMillis(400);

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
        WorkQueue queue = open(
                settings(), WorkHandler.each(item -> scene.effect(item.key()).replaceWith(WorkResult.done())));
        queue.start();
        assertThrows(
                IllegalStateException.class,
                () -> scene.run(pool -> pool.withTransaction(tx -> queue.enqueue(tx, List.of(NewWork.of("rolled back")))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back"))))));
        scene.enqueue(queue, NewWork.of("committed"));

        awaitEmpty(queue);
        assertEquals(List.of("committed"), scene.texts("select item from effect"));
    }

    @Test
    void everyItemIsDoneOnceBySeveralInstances() {
        for (int instance = 0; instance < 3; instance++) {
            open(settings().concurrency(4).batchSize(7), inOneTransaction()).start();
        }
        WorkQueue queue = open(settings(), inOneTransaction());
        scene.enqueue(queue, IntStream.range(0, 500).mapToObj(each -> NewWork.of("item " + each)));

        awaitEmpty(queue);
        assertEquals(500, scene.count("select count(*) from effect"));
        assertEquals(500, scene.count("select count(distinct item) from effect"));
    }

    @Test
    void aFaultIsTriedAgainAndAPoisonItemIsSetAsideWithItsReasonWhileTheRestFlows() {
        AtomicInteger tries = new AtomicInteger();
        List<String> told = new ArrayList<>();
        WorkQueue queue = open(settings().mostFailures(4), new WorkHandler() {
            @Override
            public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
                String key = items.get(0).key();
                if (key.equals("poison")) {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException("Dewi's number is 0812");
                }
                return Uni.createFrom().item(Map.of(key, WorkResult.done()));
            }

            @Override
            public Uni<Void> failed(SqlConnection tx, WorkItem item, String reason) {
                told.add(item.key());
                return Uni.createFrom().voidItem();
            }
        });
        queue.start();
        scene.enqueue(queue, NewWork.of("poison"), NewWork.of("a"), NewWork.of("b"));

        await().atMost(PATIENCE)
                .until(() -> scene.count("select count(*) from work_item where status = 'FAILED'") == 1);
        assertEquals(1, scene.count("select count(*) from work_item"));
        StoredItem poison = scene.stored(queue, "poison").orElseThrow();
        assertEquals(4, tries.get());
        assertEquals(List.of("poison"), told);
        assertTrue(poison.error().startsWith("IllegalArgumentException at WorkQueueTest.java:"), poison.error());
        assertFalse(poison.error().contains("Dewi"), "a failure's message may name a person");
        assertEquals(1, scene.run(pool -> queue.figures()).failed());
    }

    @Test
    void whatIsNotTheItemsFaultIsTriedAgainForEver() {
        AtomicInteger tries = new AtomicInteger();
        WorkQueue queue = open(
                settings().mostFailures(2),
                WorkHandler.each(item -> Uni.createFrom()
                        .item(tries.incrementAndGet() < 12 ? WorkResult.postponed("away", SHORT) : WorkResult.done())));
        queue.start();
        scene.enqueue(queue, NewWork.of("patient"));

        awaitEmpty(queue);
        assertEquals(12, tries.get());
    }

    @Test
    void anItemWhoseWorkersDieIsSetAsideInsteadOfKillingTheNext() {
        WorkQueue queue = open(settings().mostFailures(3).lease(Duration.ofMillis(1)), inOneTransaction());
        scene.enqueue(queue, NewWork.of("killer"));
        for (int death = 0; death < 3; death++) {
            await().atMost(PATIENCE)
                    .until(() -> scene.count("select count(*) from work_item where due_at <= now()") == 1);
            assertEquals(1, scene.run(pool -> queue.claim(10)).size(), "claimed, and the process dies");
        }
        await().atMost(PATIENCE).until(() -> scene.count("select count(*) from work_item where due_at <= now()") == 1);

        assertEquals(0, scene.run(pool -> queue.claim(10)).size());
        StoredItem killer = scene.stored(queue, "killer").orElseThrow();
        assertTrue(killer.failed());
        assertEquals("Claimed, and neither done nor given back within the lease", killer.error());
    }

    @Test
    void aStalledItemKeepsItsOwnRoomOnlyAndIsTakenAway() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger stalls = new AtomicInteger();
        WorkQueue queue =
                open(settings().concurrency(2).lease(BRIEF_LEASE).mostFailures(2), WorkHandler.blocking(item -> {
                    if (item.key().equals("stalled")) {
                        stalls.incrementAndGet();
                        never.await();
                    }
                    return WorkResult.done();
                }));
        queue.start();
        try {
            scene.enqueue(queue, NewWork.of("stalled").priority(-1));
            await().atMost(PATIENCE).until(() -> stalls.get() == 1);
            scene.enqueue(queue, IntStream.range(0, 50).mapToObj(each -> NewWork.of("quick " + each)));

            await().atMost(PATIENCE)
                    .until(() -> scene.count("select count(*) from work_item where item_key like 'quick%'") == 0);
            await().atMost(PATIENCE)
                    .until(() -> scene.stored(queue, "stalled").orElseThrow().failed());
            assertEquals(2, stalls.get());
        } finally {
            never.countDown();
        }
    }

    @Test
    void whoeverLostTheLeaseCompletesNothing() {
        WorkQueue slow = open(settings().lease(Duration.ofMillis(1)), inOneTransaction());
        scene.enqueue(slow, NewWork.of("contended"));
        WorkItem former = scene.run(pool -> slow.claim(1)).get(0);
        await().atMost(PATIENCE).until(() -> scene.count("select count(*) from work_item where due_at <= now()") == 1);
        WorkQueue other = open(settings(), inOneTransaction());
        WorkItem present = scene.run(pool -> other.claim(1)).get(0);

        assertThrows(
                ClaimLostException.class,
                () -> scene.run(pool -> pool.withTransaction(tx -> slow.complete(tx, List.of(former)))));
        assertThrows(
                ClaimLostException.class,
                () -> scene.run(pool -> pool.withTransaction(tx -> slow.advance(tx, former, "far"))));
        scene.run(pool -> pool.withTransaction(tx -> other.complete(tx, List.of(present))));
        assertEquals(0, scene.count("select count(*) from work_item"));
    }

    @Test
    void aLongItemGoesOnWhereTheLastCommitLeftIt() {
        Set<Integer> died = ConcurrentHashMap.newKeySet();
        AtomicBoolean broken = new AtomicBoolean();
        WorkQueue[] queue = new WorkQueue[1];
        queue[0] = open(settings().mostFailures(2), WorkHandler.blocking(item -> {
            int step = item.position().map(Integer::parseInt).orElse(0);
            while (step < 9) {
                int next = step + 1;
                scene.run(pool -> pool.withTransaction(tx -> tx.query(
                                "insert into effect (item, step) values ('long', %d)".formatted(next))
                        .execute()
                        .chain(() -> queue[0].advance(tx, item, Integer.toString(next)))
                        .invoke(() -> {
                            // Every third step dies once before its commit, which is more often than an item may fail.
                            if (next % 3 == 0 && died.add(next)) {
                                throw new IllegalStateException("died");
                            }
                        })));
                step = next;
            }
            broken.set(item.failures() > 1);
            return WorkResult.done();
        }));
        queue[0].start();
        scene.enqueue(queue[0], NewWork.of("long"));

        awaitEmpty(queue[0]);
        assertEquals(Set.of(3, 6, 9), died);
        assertEquals(9, scene.count("select count(*) from effect"));
        assertEquals(9, scene.count("select count(distinct step) from effect"));
        assertFalse(broken.get());
    }

    @Test
    void turnsAreSharedBetweenLanesAndTheLastLaneGetsItsShareAlone() {
        WorkQueue queue = open(settings().fairLanes(), inOneTransaction());
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
        WorkQueue queue = open(settings(), inOneTransaction());
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
        WorkQueue queue = open(settings().ratePerSecond(rate).concurrency(20), handler);
        scene.enqueue(queue, IntStream.range(0, 120).mapToObj(each -> NewWork.of("call " + each)));
        open(settings().ratePerSecond(rate).concurrency(20), handler).start();
        queue.start();

        awaitEmpty(queue);
        double seconds = (calls.stream().mapToLong(Long::longValue).max().orElseThrow()
                        - calls.stream().mapToLong(Long::longValue).min().orElseThrow())
                / 1e9;
        assertEquals(120, calls.size());
        assertTrue(120 <= rate * (seconds + 1.05), "120 calls in %f s".formatted(seconds));
    }

    @Test
    void callsBeyondOneForEachItemCountToo() {
        WorkQueue queue = open(settings().ratePerSecond(20), inOneTransaction());
        long begin = System.nanoTime();
        scene.run(pool -> queue.pace(20));
        scene.run(pool -> queue.pace(20));

        assertTrue(Duration.ofNanos(System.nanoTime() - begin).compareTo(Duration.ofMillis(900)) > 0);
    }

    @Test
    void whatIsNotWorthDoingAnyMoreFailsAsSuch() {
        WorkQueue queue = open(settings(), inOneTransaction());
        scene.enqueue(
                queue,
                NewWork.of("stale").worthFor(Duration.ZERO),
                NewWork.of("fresh").worthFor(Duration.ofHours(1)));
        queue.start();

        await().atMost(PATIENCE)
                .until(() -> scene.count("select count(*) from work_item where status = 'WAITING'") == 0);
        assertEquals(List.of("fresh"), scene.texts("select item from effect"));
        assertEquals(
                "Not worth doing any more when its turn came",
                scene.stored(queue, "stale").orElseThrow().error());
    }

    @Test
    void workOfAKeyThatWaitsIsNotAskedForTwiceAndFailedWorkWaitsAnew() {
        WorkQueue queue = open(settings(), inOneTransaction());
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
        WorkQueue queue = open(settings(), inOneTransaction());
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
    void stoppingLetsWorkEndAndLeavesTheRestToOthersWithNothingHeldAgainstIt() {
        CountDownLatch begun = new CountDownLatch(1);
        WorkQueue queue = open(settings().concurrency(1).lease(Duration.ofMinutes(10)), WorkHandler.blocking(item -> {
            begun.countDown();
            await().atMost(PATIENCE).until(item::stopping);
            return WorkResult.yielded();
        }));
        queue.start();
        scene.enqueue(queue, NewWork.of("long"), NewWork.of("next"));
        await().atMost(PATIENCE).until(() -> begun.getCount() == 0);

        assertTrue(queue.stop(Duration.ofSeconds(10)));
        await().atMost(PATIENCE).until(() -> scene.count("select count(*) from work_item where due_at <= now()") == 2);
        assertEquals(0, scene.count("select sum(attempts) + sum(failures) from work_item"));
        assertEquals(
                2,
                scene.run(pool -> open(settings(), inOneTransaction()).claim(5)).size());
    }

    @Test
    void whatDoesNotEndInTimeIsGivenBackAtOnce() {
        WorkQueue queue = open(
                settings().lease(Duration.ofMinutes(10)),
                WorkHandler.each(item -> Uni.createFrom().emitter(never -> {})));
        queue.start();
        scene.enqueue(queue, NewWork.of("endless"));
        await().atMost(PATIENCE)
                .until(() -> scene.count("select count(*) from work_item where lease is not null") == 1);

        assertFalse(queue.stop(Duration.ofMillis(50)));
        assertEquals(
                1,
                scene.run(pool -> open(settings(), inOneTransaction()).claim(5)).size());
    }

    @Test
    void anOperatorRetriesOrDiscardsWhatHasFailedAndItIsWrittenDown() {
        List<WorkAudit.Action> written = new ArrayList<>();
        List<String> discarded = new ArrayList<>();
        AtomicBoolean repaired = new AtomicBoolean();
        WorkQueues instance = scene.instance();
        WorkQueue queue = instance.open(settings(), new WorkHandler() {
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
        assertEquals(true, scene.run(pool -> operator.retry(queue.name(), "one", "operator-7", "repaired")));
        assertEquals(true, scene.run(pool -> operator.discard(queue.name(), "two", "operator-7", "sent twice")));
        assertEquals(false, scene.run(pool -> operator.discard(queue.name(), "two", "operator-7", "again")));

        awaitEmpty(queue);
        assertEquals(List.of("two"), discarded);
        assertEquals(
                List.of(
                        new WorkAudit.Action("WORK_RETRIED", queue.name(), "one", "operator-7", "repaired"),
                        new WorkAudit.Action("WORK_DISCARDED", queue.name(), "two", "operator-7", "sent twice")),
                written);
    }

    @Test
    void whatWaitsAndHowLongIsCounted() {
        WorkQueue queue = open(settings(), inOneTransaction());
        assertEquals(QueueFigures.EMPTY, scene.run(pool -> queue.figures()));
        scene.enqueue(queue, NewWork.of("a"), NewWork.of("b").delay(Duration.ofHours(1)));
        scene.execute("update work_item set created_at = clock_timestamp() - interval '1 hour' where item_key = 'a'");

        QueueFigures figures = scene.run(pool -> queue.figures());
        assertEquals(2, figures.waiting());
        assertEquals(60, figures.oldestAge().toMinutes());
    }

    private WorkQueue open(WorkQueueSettings settings, WorkHandler handler) {
        return scene.instance().open(settings, handler);
    }

    private static WorkQueueSettings settings() {
        return WorkQueueSettings.named("test")
                .backoff(SHORT, Duration.ofMillis(80))
                .lease(Duration.ofSeconds(30))
                .pollInterval(SHORT);
    }

    /** Effect and end of the items in one transaction. */
    private WorkHandler inOneTransaction() {
        return items -> {
            String values =
                    items.stream().map(item -> "('%s')".formatted(item.key())).collect(Collectors.joining(","));
            return scene.pool()
                    .withTransaction(tx -> tx.query("insert into effect (item) values " + values)
                            .execute()
                            .chain(() -> new WorkTable("test").remove(tx, items)))
                    .replaceWith(items.stream().collect(Collectors.toMap(WorkItem::key, item -> WorkResult.done())));
        };
    }

    private void awaitEmpty(WorkQueue queue) {
        await().atMost(PATIENCE)
                .until(() ->
                        scene.count("select count(*) from work_item where queue = '%s'".formatted(queue.name())) == 0);
    }
}
