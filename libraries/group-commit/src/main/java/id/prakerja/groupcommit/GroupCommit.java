package id.prakerja.groupcommit;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lets concurrent requests share a transaction. While one flush runs, commands queue; the next flush takes what has queued, up
 * to a bound. A lone command is flushed at once, so an idle service pays no delay, and a busy one pays for one durable commit
 * per group instead of one per request.
 *
 * <p>A caller hears of its result only after the flush that holds its command has completed, that is, after the commit. If a
 * flush fails, its commands are flushed again one by one, so that a command that cannot be stored fails alone. The flush
 * function must therefore be safe to repeat after a failure: one transaction, all or nothing.
 *
 * <p>If the database is away, nothing is tried one by one: every command in the group and in the queue is answered at once with that
 * failure, and those that come after try again.
 *
 * @param <C> what is submitted
 * @param <R> what each submitter gets back
 */
public final class GroupCommit<C, R> {

    private final GroupCommitSettings settings;
    private final Function<List<C>, Uni<List<R>>> flush;
    private final Predicate<Throwable> away;
    private final Queue<Waiting<C, R>> queue = new ArrayDeque<>();
    private int inFlight;

    /**
     * A group commit over a flush function.
     *
     * @param settings bounds
     * @param flush stores a group in one transaction and gives one result per command, in the order of the commands
     */
    public GroupCommit(GroupCommitSettings settings, Function<List<C>, Uni<List<R>>> flush) {
        this(settings, flush, Outage::is);
    }

    /**
     * A group commit that knows by the given test whether a failure means that the database is away.
     *
     * @param settings bounds
     * @param flush stores a group in one transaction and gives one result per command, in the order of the commands
     * @param away tells failures that any other command would meet as well
     */
    public GroupCommit(GroupCommitSettings settings, Function<List<C>, Uni<List<R>>> flush, Predicate<Throwable> away) {
        this.settings = settings;
        this.flush = flush;
        this.away = away;
    }

    /**
     * Submits a command.
     *
     * @param command what to store
     * @return its result, after the commit; fails with {@link GroupCommitFullException} if too many are waiting, or with what
     *     made this very command fail
     */
    public Uni<R> submit(C command) {
        return Uni.createFrom().emitter(emitter -> enqueue(new Waiting<>(command, emitter)));
    }

    /**
     * Commands that wait for a flush to take them.
     *
     * @return commands in the queue
     */
    public synchronized int waiting() {
        return queue.size();
    }

    private void enqueue(Waiting<C, R> waiting) {
        int queued;
        synchronized (this) {
            queued = queue.size();
            if (queued < settings.maxQueued()) {
                queue.add(waiting);
            }
        }
        if (queued >= settings.maxQueued()) {
            waiting.emitter().fail(new GroupCommitFullException(queued));
            return;
        }
        flushNext();
    }

    private void flushNext() {
        List<Waiting<C, R>> group = new ArrayList<>();
        synchronized (this) {
            if (inFlight >= settings.maxInFlight() || queue.isEmpty()) {
                return;
            }
            while (group.size() < settings.maxGroup() && !queue.isEmpty()) {
                group.add(queue.remove());
            }
            inFlight++;
        }
        store(group)
                .onFailure()
                .invoke(failure -> fail(group, failure))
                .onTermination()
                .invoke(this::flushEnded)
                .subscribe()
                .with(stored -> {}, failure -> {}); // answered before the next flush begins
    }

    /** If the database is away, it is so for those who wait as well. */
    private void fail(List<Waiting<C, R>> group, Throwable failure) {
        List<Waiting<C, R>> failed = new ArrayList<>(group);
        if (away.test(failure)) {
            synchronized (this) {
                failed.addAll(queue);
                queue.clear();
            }
        }
        failed.forEach(each -> each.emitter().fail(failure));
    }

    private void flushEnded() {
        synchronized (this) {
            inFlight--;
        }
        flushNext();
    }

    private Uni<Void> store(List<Waiting<C, R>> group) {
        return flushed(group)
                .onFailure(failure -> group.size() > 1 && !away.test(failure))
                .recoverWithUni(failure -> oneByOne(group));
    }

    private Uni<Void> flushed(List<Waiting<C, R>> group) {
        List<C> commands = group.stream().map(Waiting::command).toList();
        return Uni.createFrom()
                .deferred(() -> flush.apply(commands))
                .ifNoItem()
                .after(settings.flushTimeout())
                .failWith(() -> new TimeoutException("No commit within " + settings.flushTimeout()))
                .invoke(results -> answer(group, results))
                .replaceWithVoid();
    }

    private Uni<Void> oneByOne(List<Waiting<C, R>> group) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (Waiting<C, R> alone : group) {
            chain = chain.chain(() -> flushed(List.of(alone)))
                    .onFailure(failure -> !away.test(failure))
                    .recoverWithUni(failure -> {
                        alone.emitter().fail(failure);
                        return Uni.createFrom().voidItem();
                    });
        }
        return chain;
    }

    private static <C, R> void answer(List<Waiting<C, R>> group, List<R> results) {
        if (results.size() != group.size()) {
            throw new IllegalStateException(
                    "The flush gave " + results.size() + " results for " + group.size() + " commands");
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).emitter().complete(results.get(i));
        }
    }

    private record Waiting<C, R>(C command, UniEmitter<? super R> emitter) {}
}
