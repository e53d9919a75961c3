package id.prakerja.groupcommit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    /** A store whose flushes complete when the test says so. */
    private static final class Store {
        final List<List<String>> flushes = new CopyOnWriteArrayList<>();
        final List<UniEmitter<? super List<String>>> pending = new CopyOnWriteArrayList<>();

        Uni<List<String>> flush(List<String> commands) {
            flushes.add(commands);
            return Uni.createFrom().emitter(pending::add);
        }

        void commit(int flush) {
            // After a time-out the next flush begins on the timer's thread.
            long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (pending.size() <= flush && System.nanoTime() < patience) {
                Thread.onSpinWait();
            }
            pending.get(flush)
                    .complete(
                            flushes.get(flush).stream().map(c -> c + " stored").toList());
        }
    }

    private final Store store = new Store();

    private GroupCommit<String, String> groupCommit(int maxGroup, int maxInFlight, int maxQueued) {
        return new GroupCommit<>(new GroupCommitSettings(maxGroup, maxInFlight, maxQueued), store::flush);
    }

    private static CompletableFuture<String> submit(GroupCommit<String, String> groupCommit, String command) {
        return groupCommit.submit(command).subscribeAsCompletionStage();
    }

    private static void submitUnwatched(GroupCommit<String, String> groupCommit, String command) {
        groupCommit.submit(command).subscribe().with(answer -> {});
    }

    @Test
    void aLoneCommandIsFlushedAtOnce() {
        submitUnwatched(groupCommit(10, 1, 10), "a");

        assertEquals(List.of(List.of("a")), store.flushes);
    }

    @Test
    void noOneIsAnsweredBeforeTheCommit() {
        var answer = submit(groupCommit(10, 1, 10), "a");

        assertFalse(answer.isDone());
        store.commit(0);
        assertEquals("a stored", answer.join());
    }

    @Test
    void whatQueuedDuringAFlushSharesTheNextOne() {
        var groupCommit = groupCommit(2, 1, 10);
        submitUnwatched(groupCommit, "a");
        var b = submit(groupCommit, "b");
        var c = submit(groupCommit, "c");
        var d = submit(groupCommit, "d");

        store.commit(0);
        store.commit(1);
        store.commit(2);

        assertEquals(List.of(List.of("a"), List.of("b", "c"), List.of("d")), store.flushes);
        assertEquals(List.of("b stored", "c stored", "d stored"), List.of(b.join(), c.join(), d.join()));
    }

    @Test
    void onlySoManyFlushesRunAtATime() {
        var groupCommit = groupCommit(1, 2, 10);
        submitUnwatched(groupCommit, "a");
        submitUnwatched(groupCommit, "b");
        submitUnwatched(groupCommit, "c");

        assertEquals(2, store.flushes.size());
    }

    @Test
    void aCommandThatCannotBeStoredFailsAlone() {
        var groupCommit = new GroupCommit<String, String>(
                GroupCommitSettings.DEFAULT,
                commands -> commands.contains("bad")
                        ? Uni.createFrom().failure(new IllegalArgumentException("bad"))
                        : Uni.createFrom().item(commands));
        var hold = submit(groupCommit(1, 1, 1), "hold");

        var good = submit(groupCommit, "good");
        var bad = submit(groupCommit, "bad");
        var alsoGood = submit(groupCommit, "also good");

        assertEquals("good", good.join());
        assertEquals("also good", alsoGood.join());
        assertThrows(CompletionException.class, bad::join);
        assertFalse(hold.isDone());
    }

    @Test
    void oneBadCommandInAGroupLeavesTheOthersStored() {
        List<UniEmitter<? super List<String>>> first = new ArrayList<>();
        var groupCommit = new GroupCommit<String, String>(new GroupCommitSettings(10, 1, 10), commands -> {
            if (commands.contains("first")) {
                return Uni.createFrom().emitter(first::add);
            }
            return commands.contains("bad")
                    ? Uni.createFrom().failure(new IllegalArgumentException("bad"))
                    : Uni.createFrom().item(commands);
        });
        submitUnwatched(groupCommit, "first");
        var good = submit(groupCommit, "good");
        var bad = submit(groupCommit, "bad");
        var last = submit(groupCommit, "last");

        first.get(0).complete(List.of("first"));

        assertEquals("good", good.join());
        assertEquals("last", last.join());
        assertTrue(assertThrows(CompletionException.class, bad::join).getCause() instanceof IllegalArgumentException);
    }

    @Test
    void aDatabaseThatIsAwayAnswersEveryoneAtOnceInsteadOfOneAfterTheOther() {
        var groupCommit = groupCommit(2, 1, 10);
        submitUnwatched(groupCommit, "first");
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(submit(groupCommit, "waiting " + i));
        }

        store.commit(0);
        store.pending.get(1).fail(new ConnectException("refused"));

        assertEquals(2, store.flushes.size(), "nothing is tried one by one");
        for (var answer : answers) {
            assertTrue(assertThrows(CompletionException.class, answer::join).getCause() instanceof ConnectException);
        }
        var later = submit(groupCommit, "later");
        store.commit(2);
        assertEquals("later stored", later.join());
    }

    @Test
    void aConnectionIntoWhichEverythingVanishesIsGivenUp() {
        // What comes later is stored at once: however slow the machine is, its time does not run out.
        var groupCommit = new GroupCommit<String, String>(
                new GroupCommitSettings(10, 1, 10, Duration.ofMillis(50)),
                commands -> commands.contains("later")
                        ? Uni.createFrom().item(List.of("later stored"))
                        : store.flush(commands));
        var vanished = submit(groupCommit, "vanished");
        var waiting = submit(groupCommit, "waiting");

        assertTrue(assertThrows(CompletionException.class, vanished::join).getCause() instanceof TimeoutException);
        assertTrue(assertThrows(CompletionException.class, waiting::join).getCause() instanceof TimeoutException);
        assertEquals("later stored", submit(groupCommit, "later").join());
    }

    @Test
    void whatCannotBeReadIsTheCommandsOwnFault() {
        assertFalse(Outage.is(new IllegalArgumentException("bad")));
        assertTrue(Outage.is(new CompletionException(new ConnectException("refused"))));
    }

    @Test
    void aFullQueueRefusesInsteadOfGrowing() {
        var groupCommit = groupCommit(1, 1, 1);
        submitUnwatched(groupCommit, "running");
        submitUnwatched(groupCommit, "waiting");

        var refused = submit(groupCommit, "one too many");

        assertTrue(
                assertThrows(CompletionException.class, refused::join).getCause() instanceof GroupCommitFullException);
        assertEquals(1, groupCommit.waiting());
    }
}
