package id.prakerja.work;

import static id.prakerja.work.WorkScene.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of work that fails, stalls, dies or is stopped, on a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkFaultsTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    /** Long enough for work that is done at once, also where the machine stands still for a moment. */
    private static final Duration BRIEF_LEASE = Duration.ofMillis(2_500);

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
    void aFaultIsTriedAgainAndAPoisonItemIsSetAsideWithItsReasonWhileTheRestFlows() {
        AtomicInteger tries = new AtomicInteger();
        List<String> told = new ArrayList<>();
        WorkQueue queue = scene.open(WorkScene.settings().mostFailures(4), new WorkHandler() {
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
        await().atMost(PATIENCE).until(() -> scene.count("select count(*) from work_item") == 1);
        StoredItem poison = scene.stored(queue, "poison").orElseThrow();
        assertEquals(4, tries.get());
        assertEquals(List.of("poison"), told);
        assertTrue(poison.error().startsWith("IllegalArgumentException at WorkFaultsTest.java:"), poison.error());
        assertFalse(poison.error().contains("Dewi"), "a failure's message may name a person");
        assertEquals(1, scene.run(pool -> queue.figures()).failed());
    }

    @Test
    void whatIsNotTheItemsFaultIsTriedAgainForEver() {
        AtomicInteger tries = new AtomicInteger();
        WorkQueue queue = scene.open(
                WorkScene.settings().mostFailures(2),
                WorkHandler.each(item -> Uni.createFrom()
                        .item(tries.incrementAndGet() < 12 ? WorkResult.postponed("away", SHORT) : WorkResult.done())));
        queue.start();
        scene.enqueue(queue, NewWork.of("patient"));

        scene.awaitEmpty(queue);
        assertEquals(12, tries.get());
    }

    @Test
    void anItemWhoseWorkersDieIsSetAsideInsteadOfKillingTheNext() {
        WorkQueue queue =
                scene.open(WorkScene.settings().mostFailures(3).lease(Duration.ofMillis(1)), scene.inOneTransaction());
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
        WorkQueue queue = scene.open(
                WorkScene.settings().concurrency(2).lease(BRIEF_LEASE).mostFailures(2), WorkHandler.blocking(item -> {
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
        WorkQueue slow = scene.open(WorkScene.settings().lease(Duration.ofMillis(1)), scene.inOneTransaction());
        scene.enqueue(slow, NewWork.of("contended"));
        WorkItem former = scene.run(pool -> slow.claim(1)).get(0);
        await().atMost(PATIENCE).until(() -> scene.count("select count(*) from work_item where due_at <= now()") == 1);
        WorkQueue other = scene.open(WorkScene.settings(), scene.inOneTransaction());
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
        queue[0] = scene.open(WorkScene.settings().mostFailures(2), WorkHandler.blocking(item -> {
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

        scene.awaitEmpty(queue[0]);
        assertEquals(Set.of(3, 6, 9), died);
        assertEquals(9, scene.count("select count(*) from effect"));
        assertEquals(9, scene.count("select count(distinct step) from effect"));
        assertFalse(broken.get());
    }

    @Test
    void whatIsNotWorthDoingAnyMoreFailsAsSuch() {
        WorkQueue queue = scene.open(WorkScene.settings(), scene.inOneTransaction());
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
    void stoppingLetsWorkEndAndLeavesTheRestToOthersWithNothingHeldAgainstIt() {
        CountDownLatch begun = new CountDownLatch(1);
        WorkQueue queue = scene.open(
                WorkScene.settings().concurrency(1).lease(Duration.ofMinutes(10)), WorkHandler.blocking(item -> {
                    begun.countDown();
                    await().atMost(PATIENCE).until(item::stopping);
                    return WorkResult.yielded();
                }));
        queue.start();
        scene.enqueue(queue, NewWork.of("long"), NewWork.of("next"));
        await().atMost(PATIENCE).until(() -> begun.getCount() == 0);

        assertTrue(queue.stop(PATIENCE));
        await().atMost(PATIENCE).until(() -> scene.count("select count(*) from work_item where due_at <= now()") == 2);
        assertEquals(0, scene.count("select sum(attempts) + sum(failures) from work_item"));
        assertEquals(
                2,
                scene.run(pool -> scene.open(WorkScene.settings(), scene.inOneTransaction())
                                .claim(5))
                        .size());
    }

    @Test
    void whatDoesNotEndInTimeIsGivenBackAtOnce() {
        CountDownLatch begun = new CountDownLatch(1);
        WorkQueue queue = scene.open(
                WorkScene.settings().lease(Duration.ofMinutes(10)),
                WorkHandler.each(item -> Uni.createFrom().emitter(never -> begun.countDown())));
        queue.start();
        scene.enqueue(queue, NewWork.of("endless"));
        await().atMost(PATIENCE).until(() -> begun.getCount() == 0);

        assertFalse(queue.stop(Duration.ofMillis(50)));
        assertEquals(
                1,
                scene.run(pool -> scene.open(WorkScene.settings(), scene.inOneTransaction())
                                .claim(5))
                        .size());
    }
}
