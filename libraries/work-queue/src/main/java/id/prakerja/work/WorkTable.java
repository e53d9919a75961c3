package id.prakerja.work;

import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The statements of one queue on the table {@code work_item}, save those of the operator. */
final class WorkTable {

    private static final String ON_CONFLICT = """
                on conflict (queue, item_key) do update
               set lane = excluded.lane, priority = excluded.priority, details = excluded.details, status = 'WAITING',
                   created_at = excluded.created_at, due_at = excluded.due_at, expires_at = excluded.expires_at, lease = null,
                   attempts = 0, failures = 0, position = null, error = null, failed_at = null
             where work_item.status = 'FAILED'
            """;

    private static final String ENQUEUE_NEW = """
            insert into work_item (queue, item_key, lane, priority, details, due_at, expires_at)
            select $7, item_key, lane, priority, details::jsonb,
                   clock_timestamp() + delay * interval '1 millisecond',
                   clock_timestamp() + worth_for * interval '1 millisecond'
              from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::bigint[], $6::bigint[])
                   as n (item_key, lane, priority, details, delay, worth_for)
            """;

    private static final String ENQUEUE = ENQUEUE_NEW + ON_CONFLICT;

    private static final String ENQUEUE_ONE = """
            insert into work_item (queue, item_key, lane, priority, details, due_at, expires_at)
            values (?1, ?2, ?3, ?4, cast(?5 as jsonb), clock_timestamp() + ?6 * interval '1 millisecond',
                    clock_timestamp() + cast(?7 as bigint) * interval '1 millisecond')
            """ + ON_CONFLICT;

    private static final String REMOVE = """
            delete from work_item w
             using unnest($2::text[], $3::uuid[]) as d (item_key, lease)
             where w.queue = $1 and w.item_key = d.item_key and w.lease = d.lease
            returning w.item_key
            """;

    private static final String WITHDRAW = "delete from work_item where queue = $1 and item_key = any ($2::text[])";

    private static final String ADVANCE = """
            update work_item
               set position = $4, attempts = 1, failures = 0, due_at = clock_timestamp() + $5 * interval '1 millisecond'
             where queue = $1 and item_key = $2 and lease = $3
            """;

    private static final String RENEW = """
            update work_item w
               set due_at = clock_timestamp() + $4 * interval '1 millisecond'
              from unnest($2::text[], $3::uuid[]) as d (item_key, lease)
             where w.queue = $1 and w.item_key = d.item_key and w.lease = d.lease
            """;

    private static final String GIVE_BACK = """
            update work_item w
               set lease = null, attempts = greatest(0, w.attempts - g.forgiven), failures = w.failures + g.counted,
                   status = case when g.failed then 'FAILED' else 'WAITING' end,
                   failed_at = case when g.failed then clock_timestamp() end,
                   due_at = clock_timestamp() + g.pause * interval '1 millisecond', error = coalesce(g.error, w.error)
              from unnest($2::text[], $3::uuid[], $4::int[], $5::int[], $6::boolean[], $7::bigint[], $8::text[])
                   as g (item_key, lease, forgiven, counted, failed, pause, error)
             where w.queue = $1 and w.item_key = g.item_key and w.lease = g.lease
            returning w.item_key
            """;

    /** Counts no further than a million: beyond it the exact number says nothing more to an operator. */
    private static final String FIGURES = """
            select q.queue,
                   (select count(*)
                      from (select from work_item i where i.queue = q.queue and i.status = 'WAITING' limit 1000000) w) as waiting,
                   coalesce((select extract(epoch from clock_timestamp() - i.created_at)
                               from work_item i
                              where i.queue = q.queue and i.status = 'WAITING'
                              order by i.created_at
                              limit 1), 0)::float8 as oldest,
                   (select count(*) from work_item i where i.queue = q.queue and i.status = 'FAILED') as failed
              from unnest($1::text[]) as q (queue)
            """;

    private static final String BY_LANE = """
            select lane, count(*) as items from work_item where queue = $1 and status = 'WAITING' group by lane
            """;

    private final String queue;

    WorkTable(String queue) {
        this.queue = queue;
    }

    Uni<Void> enqueue(SqlClient sql, Collection<NewWork> work) {
        return enqueue(sql, ENQUEUE, work);
    }

    /** Fails where a key is there already. */
    Uni<Void> enqueueNew(SqlClient sql, Collection<NewWork> work) {
        return enqueue(sql, ENQUEUE_NEW, work);
    }

    private Uni<Void> enqueue(SqlClient sql, String statement, Collection<NewWork> work) {
        return sql.preparedQuery(statement)
                .execute(Columns.of(work)
                        .texts(NewWork::key)
                        .texts(NewWork::lane)
                        .ints(NewWork::priority)
                        .texts(each -> each.details().encode())
                        .longs(each -> each.delay().toMillis())
                        .longs(WorkTable::worthForMillis)
                        .value(queue)
                        .tuple())
                .replaceWithVoid();
    }

    Uni<Void> enqueue(Mutiny.Session session, NewWork work) {
        return session.createNativeQuery(ENQUEUE_ONE)
                .setParameter(1, queue)
                .setParameter(2, work.key())
                .setParameter(3, work.lane())
                .setParameter(4, work.priority())
                .setParameter(5, work.details().encode())
                .setParameter(6, work.delay().toMillis())
                .setParameter(7, worthForMillis(work))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Long worthForMillis(NewWork work) {
        return work.worthFor() == null ? null : work.worthFor().toMillis();
    }

    /** Removes items that are still under their lease; the keys of those. */
    Uni<Set<String>> remove(SqlClient sql, Collection<WorkItem> items) {
        return sql.preparedQuery(REMOVE)
                .execute(leases(items).tuple())
                .map(rows -> Set.copyOf(Rows.list(rows, row -> row.getString("item_key"))));
    }

    Uni<Integer> withdraw(SqlClient sql, Collection<String> keys) {
        return sql.preparedQuery(WITHDRAW)
                .execute(Tuple.of(queue, keys.toArray(String[]::new)))
                .map(RowSet::rowCount);
    }

    Uni<Boolean> advance(SqlClient sql, WorkItem item, String position, Duration lease) {
        return sql.preparedQuery(ADVANCE)
                .execute(Values.of(queue, item.key(), item.lease(), position, lease.toMillis()))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Integer> renew(SqlClient sql, Collection<WorkItem> items, Duration lease) {
        return sql.preparedQuery(RENEW)
                .execute(leases(items).value(lease.toMillis()).tuple())
                .map(RowSet::rowCount);
    }

    /** Gives items back; the keys of those that were still under their lease. */
    Uni<List<String>> giveBack(SqlClient sql, Collection<Return> returns) {
        return sql.preparedQuery(GIVE_BACK)
                .execute(Columns.of(returns)
                        .value(queue)
                        .texts(each -> each.item().key())
                        .uuids(each -> each.item().lease())
                        .ints(each -> each.forgiven() ? 1 : 0)
                        .ints(each -> each.counted() ? 1 : 0)
                        .flags(Return::failed)
                        .longs(each -> each.pause().toMillis())
                        .texts(Return::error)
                        .tuple())
                .map(rows -> Rows.list(rows, row -> row.getString("item_key")));
    }

    /** Which of these queues have work that is due. */
    static Uni<Set<String>> due(SqlClient sql, Collection<String> queues) {
        return sql.preparedQuery(ClaimSql.DUE)
                .execute(names(queues))
                .map(rows -> Set.copyOf(Rows.list(rows, row -> row.getString("queue"))));
    }

    /** How many turns the agreed rate allows now; locks the bucket until the end of the transaction. */
    Uni<Integer> fill(SqlConnection tx, int ratePerSecond) {
        return tx.preparedQuery(ClaimSql.FILL)
                .execute(Tuple.of(queue, (double) ratePerSecond))
                .map(rows -> rows.iterator().next().getInteger("available"));
    }

    /** Takes turns out of the bucket; what is left, below zero if it was not enough. */
    Uni<Double> spend(SqlClient sql, int turns) {
        return sql.preparedQuery(ClaimSql.SPEND)
                .execute(Tuple.of(queue, (double) turns))
                .map(rows -> rows.iterator().next().getDouble("available"));
    }

    <T> Uni<List<T>> claim(
            SqlConnection tx, WorkQueueSettings settings, int most, UUID lease, Function<Row, T> reader) {
        return tx.preparedQuery(ClaimSql.claim(settings.fair()))
                .execute(Values.of(queue, most, lease, settings.lease().toMillis(), settings.mostFailures()))
                .map(rows -> Rows.list(rows, reader));
    }

    /** How each of these queues stands. */
    static Uni<Map<String, QueueFigures>> figures(SqlClient sql, Collection<String> queues) {
        return sql.preparedQuery(FIGURES).execute(names(queues)).map(rows -> {
            Map<String, QueueFigures> figures = new TreeMap<>();
            rows.forEach(row -> figures.put(row.getString("queue"), figures(row)));
            return figures;
        });
    }

    private static QueueFigures figures(Row row) {
        return new QueueFigures(
                row.getLong("waiting"),
                Duration.ofMillis(Math.max(0, Math.round(row.getDouble("oldest") * 1000))),
                row.getLong("failed"));
    }

    private static Tuple names(Collection<String> queues) {
        return Values.of((Object) queues.toArray(String[]::new));
    }

    Uni<Map<String, Long>> byLane(SqlClient sql) {
        return sql.preparedQuery(BY_LANE).execute(Tuple.of(queue)).map(rows -> {
            Map<String, Long> byLane = new TreeMap<>();
            rows.forEach(row -> byLane.put(row.getString("lane"), row.getLong("items")));
            return byLane;
        });
    }

    private Columns<WorkItem> leases(Collection<WorkItem> items) {
        return Columns.<WorkItem>of(items).value(queue).texts(WorkItem::key).uuids(WorkItem::lease);
    }

    /**
     * An item given back.
     *
     * @param forgiven whether this claim does not count as an attempt
     * @param counted whether it counts as a failure
     * @param failed whether it is set aside
     * @param pause until the next turn
     * @param error why; null to keep what stood there
     */
    record Return(WorkItem item, boolean forgiven, boolean counted, boolean failed, Duration pause, String error) {}
}
