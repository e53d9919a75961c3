package id.prakerja.work;

import static id.prakerja.work.WorkScene.PATIENCE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What queues with nothing to do ask the database. */
class DueLooksTest {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final AtomicLong now = new AtomicLong();
    private final Queue<Set<String>> asked = new ConcurrentLinkedQueue<>();
    private final Set<String> due = new HashSet<>();
    private final List<String> woken = new ArrayList<>();
    private final DueLooks looks = new DueLooks(this::ask, now::get);

    @Test
    void whoeversTimeItIsLooksForTheOthersAndWakesThoseWhoHaveWork() {
        join("notices", INTERVAL);
        join("lists", INTERVAL);
        join("offices", INTERVAL);
        due.add("lists");

        assertFalse(anyDue("notices"));
        assertFalse(anyDue("offices"));
        assertEquals(List.of(Set.of("notices", "lists", "offices")), List.copyOf(asked));
        assertEquals(List.of("lists"), woken);
    }

    @Test
    void whoWasNotLookedAtInItsTimeLooksForItself() {
        join("notices", INTERVAL);
        join("lists", INTERVAL);
        anyDue("notices");
        pass(INTERVAL);
        due.add("lists");

        assertTrue(anyDue("lists"));
        assertEquals(2, asked.size());
        assertEquals(List.of(), woken);
    }

    @Test
    void whoseTimeIsNearIsTakenAlong() {
        join("notices", INTERVAL);
        join("lists", INTERVAL);
        looks.anyDueNow("lists").await().atMost(PATIENCE);
        pass(INTERVAL.multipliedBy(3).dividedBy(5));
        anyDue("notices");
        pass(INTERVAL.multipliedBy(2).dividedBy(5));
        anyDue("lists");

        assertEquals(List.of(Set.of("lists"), Set.of("notices", "lists")), List.copyOf(asked));
    }

    @Test
    void nobodyIsLookedAtBeforeItsTimeSinceItMayWaitForSomebodyWhoIsAway() {
        join("notices", INTERVAL);
        join("registry", INTERVAL.multipliedBy(10));
        anyDue("registry");
        pass(INTERVAL);
        due.add("registry");
        anyDue("notices");

        assertEquals(List.of(), woken);
        assertEquals(Set.of("notices"), List.copyOf(asked).get(1));
    }

    @Test
    void whoKnowsThatThereIsWorkWaitsForNobodysLook() {
        join("notices", INTERVAL);
        anyDue("notices");
        due.add("notices");

        assertFalse(anyDue("notices"));
        assertTrue(looks.anyDueNow("notices").await().atMost(PATIENCE));
    }

    @Test
    void whoHasStoppedIsNotLookedAt() {
        join("notices", INTERVAL);
        join("lists", INTERVAL);
        looks.leave("lists");
        anyDue("notices");

        assertEquals(List.of(Set.of("notices")), List.copyOf(asked));
    }

    @Test
    void queuesOfAnInstanceShareTheirQuestions() {
        DueLooks shared = new DueLooks(this::ask, System::nanoTime);
        List<WorkPump> pumps = List.of("a", "b", "c", "d", "e").stream()
                .map(name -> new WorkPump(
                        WorkQueueSettings.named(name).pollInterval(Duration.ofMillis(50)),
                        WorkHandler.each(item -> Uni.createFrom().item(WorkResult.done())),
                        null,
                        new WorkTable(name),
                        shared,
                        System::nanoTime))
                .toList();
        pumps.forEach(WorkPump::start);

        await().atMost(PATIENCE).until(() -> asked.size() >= 40);
        pumps.forEach(pump -> assertTrue(pump.stop(PATIENCE)));
        // At first each looks for itself, whenever it is that it begins.
        long alone = asked.stream()
                .skip(20)
                .limit(20)
                .filter(names -> names.size() == 1)
                .count();
        assertTrue(alone <= 10, () -> alone + " of 20 questions were about one queue alone");
    }

    private void join(String queue, Duration interval) {
        looks.join(queue, interval, () -> woken.add(queue));
    }

    private boolean anyDue(String queue) {
        return looks.anyDue(queue).await().atMost(PATIENCE);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private Uni<Set<String>> ask(Collection<String> queues) {
        asked.add(Set.copyOf(queues));
        Set<String> found = new HashSet<>(queues);
        found.retainAll(due);
        return Uni.createFrom().item(found);
    }
}
