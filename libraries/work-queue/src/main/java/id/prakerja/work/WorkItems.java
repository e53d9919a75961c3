package id.prakerja.work;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What an operator sees of work that waits or has failed, and does about it. */
@ApplicationScoped
public class WorkItems {

    private static final String COLUMNS = """
            queue, item_key, lane, status, details, created_at, due_at, attempts, failures, position, error, failed_at
            """;

    private static final String LIST = """
            select %s from work_item
             where queue = $1 and status = $2 and ($3::text is null or item_key > $3)
             order by item_key
             limit $4
            """.formatted(COLUMNS);

    private static final String FIND = "select %s from work_item where queue = $1 and item_key = $2".formatted(COLUMNS);

    /** Returns the item as it waits then: read afterwards, it may be done and gone. */
    private static final String RETRY = """
            update work_item
               set status = 'WAITING', attempts = 0, failures = 0, lease = null, failed_at = null, expires_at = null,
                   due_at = clock_timestamp()
             where queue = $1 and item_key = $2 and status = 'FAILED'
            returning %s
            """.formatted(COLUMNS);

    private static final String DISCARD =
            "delete from work_item where queue = $1 and item_key = $2 and status = 'FAILED'";

    private final Pool pool;
    private final WorkQueues queues;
    private final List<WorkAudit> audits;

    WorkItems(Pool pool, WorkQueues queues, @All List<WorkAudit> audits) {
        this.pool = pool;
        this.queues = queues;
        this.audits = audits;
    }

    /**
     * Items of a queue, ordered by key.
     *
     * @param queue its name
     * @param failed those set aside; else those that wait or are in hand
     * @param after key after which the list goes on; null from the first
     * @param limit items at most
     */
    public Uni<List<StoredItem>> list(String queue, boolean failed, String after, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(queue, failed ? "FAILED" : "WAITING", after, limit))
                .map(rows -> Rows.list(rows, WorkItems::stored));
    }

    /** One item; empty if it is not in the queue, since it is done or was never asked for. */
    public Uni<Optional<StoredItem>> find(String queue, String key) {
        return pool.preparedQuery(FIND).execute(Tuple.of(queue, key)).map(rows -> Rows.first(rows, WorkItems::stored));
    }

    /**
     * Has a failed item tried again, from the position it had reached.
     *
     * @param by subject of the operator
     * @param reason why
     * @return the item, which waits for its turn; empty if it had not failed
     */
    public Uni<Optional<StoredItem>> retry(String queue, String key, String by, String reason) {
        return pool.withTransaction(tx -> tx.preparedQuery(RETRY)
                        .execute(Values.of(queue, key))
                        .map(rows -> Rows.first(rows, WorkItems::stored))
                        .call(retried -> audit(
                                tx, retried.isPresent(), new WorkAudit.Action("WORK_RETRIED", queue, key, by, reason))))
                .invoke(() -> queues.find(queue).ifPresent(WorkQueue::wake));
    }

    /**
     * Gives a failed item up.
     *
     * @param by subject of the operator
     * @param reason why
     * @return whether it had failed
     */
    public Uni<Boolean> discard(String queue, String key, String by, String reason) {
        return pool.withTransaction(tx -> tx.preparedQuery(DISCARD)
                .execute(Values.of(queue, key))
                .map(rows -> rows.rowCount() == 1)
                .call(discarded ->
                        discarded ? discarded(tx, queue, key) : Uni.createFrom().voidItem())
                .call(discarded ->
                        audit(tx, discarded, new WorkAudit.Action("WORK_DISCARDED", queue, key, by, reason))));
    }

    private Uni<Void> discarded(SqlConnection tx, String queue, String key) {
        return queues.find(queue)
                .map(found -> found.handler().discarded(tx, key))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> audit(SqlConnection tx, boolean acted, WorkAudit.Action action) {
        return Multi.createFrom()
                .iterable(acted ? audits : List.<WorkAudit>of())
                .onItem()
                .transformToUniAndConcatenate(audit -> audit.write(tx, action))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static StoredItem stored(Row row) {
        return new StoredItem(
                row.getString("queue"),
                row.getString("item_key"),
                row.getString("lane"),
                "FAILED".equals(row.getString("status")),
                (JsonObject) row.getJson("details"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "due_at"),
                row.getInteger("attempts"),
                row.getInteger("failures"),
                row.getString("position"),
                row.getString("error"),
                Rows.instant(row, "failed_at"));
    }
}
