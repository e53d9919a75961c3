package id.prakerja.work;

import static id.prakerja.work.WorkScene.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a queue asks of its handler beside the work itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkHandlerTest {

    private static final Duration SHORT = Duration.ofMillis(20);

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
    void whatIsDoneIsNotedWithTheEndOfTheItemAndManyAtATime() {
        AtomicInteger notes = new AtomicInteger();
        WorkQueue queue = scene.instance().open(settings().concurrency(200), new Noting() {
            @Override
            public Uni<Void> done(SqlConnection tx, List<WorkItem> items) {
                notes.incrementAndGet();
                return super.done(tx, items);
            }
        });
        scene.enqueue(queue, IntStream.range(0, 2_000).mapToObj(each -> NewWork.of("item " + each)));
        queue.start();

        awaitEmpty();
        assertEquals(2_000, scene.count("select count(distinct item) from effect"));
        assertEquals(2_000, scene.count("select count(*) from effect"));
        assertTrue(notes.get() < 1_000, () -> notes + " transactions for 2,000 items");
    }

    @Test
    void anEndThatCannotBeNotedLeavesTheItemAndHoldsUpNoOther() {
        AtomicBoolean sound = new AtomicBoolean();
        // As often as it takes the others to be noted: a lease that lapses counts against the item.
        WorkQueueSettings patient = settings().mostFailures(Integer.MAX_VALUE).lease(Duration.ofMillis(400));
        WorkQueue queue = scene.instance().open(patient.concurrency(20), new Noting() {
            @Override
            public Uni<Void> done(SqlConnection tx, List<WorkItem> items) {
                boolean broken = !sound.get()
                        && items.stream().anyMatch(item -> item.key().equals("item 7"));
                return broken ? Uni.createFrom().failure(new IllegalStateException("broken")) : super.done(tx, items);
            }
        });
        scene.enqueue(queue, IntStream.range(0, 20).mapToObj(each -> NewWork.of("item " + each)));
        queue.start();

        await().atMost(PATIENCE).until(() -> scene.count("select count(*) from work_item") == 1);
        assertTrue(scene.stored(queue, "item 7").isPresent());
        sound.set(true);
        awaitEmpty();
        assertEquals(20, scene.count("select count(*) from effect"));
    }

    @Test
    void whileItsPartnerIsAwayOneItemIsTriedNowAndThenAndTheOthersAreNotTouched() {
        AtomicBoolean away = new AtomicBoolean(true);
        Set<String> tried = ConcurrentHashMap.newKeySet();
        WorkQueue queue = scene.instance().open(settings().concurrency(4).batchSize(100), new WorkHandler() {
            @Override
            public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
                Map<String, WorkResult> results = new HashMap<>();
                items.forEach(item -> {
                    tried.add(item.key());
                    results.put(item.key(), away.get() ? WorkResult.postponed("away") : WorkResult.done());
                });
                return Uni.createFrom().item(results);
            }

            @Override
            public int room() {
                return away.get() ? 1 : Integer.MAX_VALUE;
            }
        });
        scene.enqueue(queue, IntStream.range(0, 300).mapToObj(each -> NewWork.of("item " + each)));
        long begin = System.nanoTime();
        queue.start();

        await().atMost(PATIENCE).until(() -> tried.size() >= 3);
        int triedSoFar = tried.size();
        long looks = Duration.ofNanos(System.nanoTime() - begin).dividedBy(SHORT);
        assertTrue(triedSoFar <= 2 * looks + 3, () -> "%d tried in %d looks".formatted(triedSoFar, looks));
        assertEquals(300, scene.count("select count(*) from work_item"));
        long touched = scene.count("select count(*) from work_item where attempts > 0");
        assertTrue(touched <= tried.size() + 1, () -> touched + " touched: one more than were tried may be in hand");
        away.set(false);
        awaitEmpty();
    }

    @Test
    void onePoisonItemOfABatchIsFoundAndTheOthersAreDoneWithinTheAgreedRate() {
        List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
        WorkQueue queue = scene.instance()
                .open(settings().batchSize(100).mostFailures(2).ratePerSecond(1_000), items -> {
                    batches.add(items.size());
                    if (items.stream().anyMatch(item -> item.key().equals("item 77"))) {
                        throw new IllegalArgumentException("poison");
                    }
                    return new Noting().handle(items);
                });
        scene.enqueue(queue, IntStream.range(0, 100).mapToObj(each -> NewWork.of("item " + each)));
        scene.execute("insert into work_rate values ('test', 1000, clock_timestamp() + interval '1 hour')");
        queue.start();

        await().atMost(PATIENCE)
                .until(() -> scene.count("select count(*) from work_item where status = 'FAILED'") == 1);
        await().atMost(PATIENCE).until(() -> scene.count("select count(*) from work_item") == 1);
        assertTrue(scene.stored(queue, "item 77").orElseThrow().failed());
        assertEquals(
                1_000 - batches.stream().mapToLong(Integer::longValue).sum(),
                scene.count("select available::bigint from work_rate"),
                "every time that an item was worked counts");
    }

    @Test
    void whatWaitsIsCountedByLane() {
        WorkQueue queue = scene.instance().open(settings().fairLanes(), new Noting());
        scene.enqueue(
                queue,
                NewWork.of("a").lane("ONLINE-32"),
                NewWork.of("b").lane("ONLINE-32"),
                NewWork.of("c").lane("OFFLINE-11"));

        assertEquals(Map.of("ONLINE-32", 2L, "OFFLINE-11", 1L), scene.run(pool -> queue.waitingByLane()));
    }

    private static WorkQueueSettings settings() {
        return WorkQueueSettings.named("test")
                .backoff(SHORT, Duration.ofMillis(80))
                .lease(Duration.ofSeconds(30))
                .pollInterval(SHORT);
    }

    private void awaitEmpty() {
        await().atMost(PATIENCE).until(() -> scene.count("select count(*) from work_item") == 0);
    }

    /** Does nothing, and notes it when it is done. */
    private static class Noting implements WorkHandler {

        @Override
        public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
            Map<String, WorkResult> results = new HashMap<>();
            items.forEach(item -> results.put(item.key(), WorkResult.done()));
            return Uni.createFrom().item(results);
        }

        @Override
        public Uni<Void> done(SqlConnection tx, List<WorkItem> items) {
            return tx.preparedQuery("insert into effect (item) select unnest($1::text[])")
                    .execute(Tuple.of(items.stream().map(WorkItem::key).toArray(String[]::new)))
                    .replaceWithVoid();
        }
    }
}
