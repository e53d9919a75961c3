package id.prakerja.incentive.finance;

import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** Counts what waits: by running sums where there are any, by the indexes of what waits otherwise. */
@ApplicationScoped
class FinanceQueues {

    private static final String PAYOUTS = """
            select f.status as name, sum(f.number)::bigint as number, sum(f.rupiah)::bigint as rupiah,
                   case f.status when 'HELD' then (select min(changed_at) from payout where status = 'HELD')
                                 when 'UNKNOWN' then (select min(changed_at) from payout where status = 'UNKNOWN' and fault is null)
                                 when 'SENT' then (select min(changed_at) from payout where status = 'SENT' and fault is null)
                   end as oldest
              from figure_now f
             where f.subject = 'PAYOUT' and f.status in ('SCHEDULED', 'RETRY', 'BATCHED', 'SENT', 'UNKNOWN', 'HELD', 'BLOCKED')
             group by f.status
            """;

    private static final String DISPUTED = """
            select 'DISPUTED' as name, count(*) as number, coalesce(sum(amount), 0)::bigint as rupiah, min(received_at) as oldest
              from disputed_report where status = 'OPEN'
            """;

    private static final String SET_APART = """
            select 'SET_APART' as name, count(*) as number, coalesce(sum(amount), 0)::bigint as rupiah, min(changed_at) as oldest
              from payout where fault is not null
            """;

    private static final String RECOVERY = """
            select status as name, count(*) as number, sum(claimed - repaid - written_off - released)::bigint as rupiah,
                   min(opened_at) as oldest
              from recovery_case
             where status in ('OPENED', 'NOTIFIED', 'OVERDUE', 'INSTALMENTS', 'HARDSHIP')
             group by status
            """;

    private final Pool pool;

    FinanceQueues(Pool pool) {
        this.pool = pool;
    }

    Uni<FinanceQueuesView> present() {
        return Uni.combine()
                .all()
                .unis(
                        pool.query(PAYOUTS).execute().map(FinanceQueues::byName),
                        pool.query(DISPUTED).execute().map(FinanceQueues::only),
                        pool.query(SET_APART).execute().map(FinanceQueues::only),
                        pool.query(RECOVERY).execute().map(FinanceQueues::byName))
                .asTuple()
                .map(parts ->
                        new FinanceQueuesView(parts.getItem1(), parts.getItem2(), parts.getItem3(), parts.getItem4()));
    }

    private static Map<String, FinanceQueuesView.Queue> byName(RowSet<Row> rows) {
        Map<String, FinanceQueuesView.Queue> queues = new TreeMap<>();
        rows.forEach(row -> queues.put(row.getString("name"), queue(row)));
        return queues;
    }

    private static FinanceQueuesView.Queue only(RowSet<Row> rows) {
        return queue(rows.iterator().next());
    }

    private static FinanceQueuesView.Queue queue(Row row) {
        return new FinanceQueuesView.Queue(row.getLong("number"), row.getLong("rupiah"), Rows.instant(row, "oldest"));
    }
}
