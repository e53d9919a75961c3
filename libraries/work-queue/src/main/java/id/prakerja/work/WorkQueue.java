package id.prakerja.work;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One queue of a service: work is asked for in the transaction that makes it necessary, claimed under a lease by one instance at a
 * time, and gone with the transaction that has done it. Made by {@link WorkQueues#open}.
 */
public final class WorkQueue {

    private final WorkQueueSettings settings;
    private final WorkHandler handler;
    private final Pool pool;
    private final WorkTable table;
    private final WorkPump pump;

    WorkQueue(WorkQueueSettings settings, WorkHandler handler, Pool pool, DueLooks looks) {
        this.settings = settings;
        this.handler = handler;
        this.pool = pool;
        this.table = new WorkTable(settings.name());
        this.pump = new WorkPump(settings, handler, pool, table, looks, System::nanoTime);
    }

    /** The queue's name. */
    public String name() {
        return settings.name();
    }

    /** Begins to work. A queue that is not started takes work all the same, for other instances. */
    public void start() {
        pump.start();
    }

    /**
     * Asks for work, in the transaction that makes it necessary. Work of a key that waits already goes on waiting as it was; work that
     * had failed waits anew.
     *
     * @param tx open transaction
     * @param work of different keys; may be empty
     * @return completes when written
     */
    public Uni<Void> enqueue(SqlConnection tx, Collection<NewWork> work) {
        return work.isEmpty()
                ? Uni.createFrom().voidItem()
                : table.enqueue(tx, work).invoke(pump::anticipate);
    }

    /**
     * Asks for work whose keys nobody can have used, because they were made up for it. It need not be looked for, which costs as much as an entry
     * in an index.
     *
     * @param tx open transaction
     * @param work of different keys; may be empty
     * @return completes when written; fails, and the transaction with it, if there is work of one of the keys
     */
    public Uni<Void> enqueueNew(SqlConnection tx, Collection<NewWork> work) {
        return work.isEmpty()
                ? Uni.createFrom().voidItem()
                : table.enqueueNew(tx, work).invoke(pump::anticipate);
    }

    /** As {@link #enqueue(SqlConnection, Collection)}, for one piece of work in the session's transaction. */
    public Uni<Void> enqueue(Mutiny.Session session, NewWork work) {
        return table.enqueue(session, work).invoke(pump::anticipate);
    }

    /**
     * Takes items out of the queue, in the transaction that has done their work: both are committed, or neither.
     *
     * @param tx open transaction
     * @param items in hand
     * @return completes when written; fails with {@link ClaimLostException} if one is in other hands by now
     */
    public Uni<Void> complete(SqlConnection tx, Collection<WorkItem> items) {
        return items.isEmpty()
                ? Uni.createFrom().voidItem()
                : table.remove(tx, items)
                        .invoke(removed -> requireAll(removed.size(), items.size()))
                        .replaceWithVoid();
    }

    /**
     * Notes how far a long item has come, in the transaction that has brought it there, and renews its lease. Whoever goes on after a
     * crash goes on from there. Last in that transaction: it forgets failures, so a step that failed after it would be tried for ever.
     *
     * @param tx open transaction
     * @param item in hand
     * @param position as the handler understands it
     * @return completes when written; fails with {@link ClaimLostException} if it is in other hands by now
     */
    public Uni<Void> advance(SqlConnection tx, WorkItem item, String position) {
        long asked = System.nanoTime();
        return table.advance(tx, item, position, settings.lease())
                .invoke(held -> requireAll(held ? 1 : 0, 1))
                .invoke(() -> {
                    item.reached(position);
                    item.holdsUntil(asked + settings.lease().toNanos());
                })
                .replaceWithVoid();
    }

    /**
     * Prolongs the lease of items that take longer, without any progress to note.
     *
     * @param items in hand
     * @return completes when written; fails with {@link ClaimLostException} if one is in other hands by now
     */
    public Uni<Void> renew(Collection<WorkItem> items) {
        long asked = System.nanoTime();
        return table.renew(pool, items, settings.lease())
                .invoke(renewed -> requireAll(renewed, items.size()))
                .invoke(() -> items.forEach(
                        item -> item.holdsUntil(asked + settings.lease().toNanos())))
                .replaceWithVoid();
    }

    /**
     * Takes work out of the queue that is no longer wanted, whoever has it in hand.
     *
     * @param sql the transaction in which it stops being wanted
     * @return how many there were
     */
    public Uni<Integer> withdraw(SqlClient sql, Collection<String> keys) {
        return keys.isEmpty() ? Uni.createFrom().item(0) : table.withdraw(sql, keys);
    }

    /**
     * Accounts for calls beyond one for each item, where a rate was agreed, for example when a refused batch is asked about in halves;
     * waits until the rate allows them.
     *
     * @param calls that are about to be made
     * @return completes when they may be made
     */
    public Uni<Void> pace(int calls) {
        return pump.pace(calls);
    }

    /** How the queue stands. */
    public Uni<QueueFigures> figures() {
        return WorkTable.figures(pool, List.of(name())).map(figures -> figures.get(name()));
    }

    /** How many wait in each lane; lanes in which nobody waits are left out. */
    public Uni<Map<String, Long>> waitingByLane() {
        return table.byLane(pool);
    }

    /** Items that this instance has done since its start. */
    public long doneCount() {
        return pump.done();
    }

    /** Claims of this instance that ended without the work being done, since its start. */
    public long faultCount() {
        return pump.faults();
    }

    WorkHandler handler() {
        return handler;
    }

    void wake() {
        pump.wake();
    }

    boolean stop(Duration atMost) {
        return pump.stop(atMost);
    }

    private void requireAll(int rows, int wanted) {
        if (rows != wanted) {
            throw new ClaimLostException(settings.name());
        }
    }

    /** Claims items without working them; for tests of the claim itself. */
    Uni<List<WorkItem>> claim(int most) {
        return pump.claim(most, UUID.randomUUID());
    }
}
