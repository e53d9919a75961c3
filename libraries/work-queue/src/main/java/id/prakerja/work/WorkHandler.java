package id.prakerja.work;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Does the work of a queue. Runs more than once for an item after a crash: what it does is keyed by what it is in the programme.
 */
@FunctionalInterface
public interface WorkHandler {

    /**
     * Works a batch.
     *
     * @param items in hand, at least one; one alone where {@link WorkQueueSettings#batchSize()} is 1
     * @return what became of each, by key; an item without a result is postponed. A failure of the database or the network
     *     postpones them all; at any other the batch is worked again in halves, until the item stands alone whose fault it is
     */
    Uni<Map<String, WorkResult>> handle(List<WorkItem> items);

    /**
     * Items that may be claimed now, at most: fewer while it is known that their work would fail, such as one by which to see whether
     * a partner is back. What is not claimed counts no attempt and is not written to.
     */
    default int room() {
        return Integer.MAX_VALUE;
    }

    /**
     * Items are done and leave the queue, in the transaction that removes them: the place to say so in the feature's own table, for
     * many at a time. Not called for items that the handler has {@linkplain WorkQueue#complete completed} itself.
     *
     * @param tx open transaction
     * @param items that were done under a lease that still held; at least one
     * @return completes when written
     */
    default Uni<Void> done(SqlConnection tx, List<WorkItem> items) {
        return Uni.createFrom().voidItem();
    }

    /**
     * An item is set aside as failed, in the transaction that does so: the place to say so in the feature's own table.
     *
     * @param tx open transaction
     * @param item as it was in hand
     * @param reason why
     * @return completes when written
     */
    default Uni<Void> failed(SqlConnection tx, WorkItem item, String reason) {
        return Uni.createFrom().voidItem();
    }

    /**
     * An operator discards a failed item, in the transaction that does so.
     *
     * @param tx open transaction
     * @param key names the item
     * @return completes when written
     */
    default Uni<Void> discarded(SqlConnection tx, String key) {
        return Uni.createFrom().voidItem();
    }

    /** A handler that works items one by one. */
    static WorkHandler each(Function<WorkItem, Uni<WorkResult>> work) {
        return items -> Uni.join()
                .all(items.stream()
                        .map(item -> Uni.createFrom()
                                .deferred(() -> work.apply(item))
                                .onFailure()
                                .recoverWithItem(Faults::result)
                                .map(result -> Map.entry(item.key(), result)))
                        .toList())
                .andFailFast()
                .map(results -> results.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A handler that works items one by one and blocks meanwhile, on a worker thread. */
    static WorkHandler blocking(BlockingWork work) {
        return each(item -> Uni.createFrom()
                .item(() -> {
                    try {
                        return work.handle(item);
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    /** Work that blocks. */
    @FunctionalInterface
    interface BlockingWork {

        /** Works one item; see {@link WorkItem#stopping()}. */
        WorkResult handle(WorkItem item) throws Exception;
    }
}
