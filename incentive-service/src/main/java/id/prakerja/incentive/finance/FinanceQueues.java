package id.prakerja.incentive.finance;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what waits: by running sums where there are any, by the indexes of what waits otherwise. */
@ApplicationScoped
class FinanceQueues {

    /** From how many days on what is unpaid is told apart. */
    private static final List<Integer> AGES = List.of(0, 7, 30, 90);

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

    /** What cancels out is not there. */
    private static final String BY_PARTNER = """
            select partner, status, sum(number)::bigint as number, sum(rupiah)::bigint as rupiah
              from figure_now
             where subject = 'PAYOUT'
             group by partner, status
            having sum(number) <> 0
             order by partner, status
            """;

    /** The oldest first. */
    private static final String UNPAID = """
            select status, outcome as reason, number, rupiah,
                   case when day > $1::date - 7 then 0 when day > $1 - 30 then 7 when day > $1 - 90 then 30 else 90 end as days
              from figure_now
             where subject = 'UNPAID'
            """;

    private static final String UNPAID_BY_AGE = """
            select days, status, reason, sum(number)::bigint as number, sum(rupiah)::bigint as rupiah
              from (%s) as unpaid
             group by days, status, reason
            having sum(number) <> 0
             order by days desc, status, reason
            """.formatted(UNPAID);

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
    private final LedgerConfig ledger;
    private final Clock clock;

    FinanceQueues(Pool pool, LedgerConfig ledger, Clock clock) {
        this.pool = pool;
        this.ledger = ledger;
        this.clock = clock;
    }

    Uni<FinanceQueuesView> present() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ledger.zone());
        return Uni.combine()
                .all()
                .unis(
                        pool.query(PAYOUTS).execute().map(rows -> byName(rows, "/v1/payouts?status=")),
                        pool.query(BY_PARTNER).execute().map(rows -> Rows.list(rows, FinanceQueues::ofPartner)),
                        pool.preparedQuery(UNPAID_BY_AGE)
                                .execute(Values.of(today))
                                .map(rows -> Rows.list(rows, row -> unpaid(row, today))),
                        pool.query(DISPUTED).execute().map(rows -> only(rows, "/v1/disputed-reports?resolved=false")),
                        pool.query(SET_APART).execute().map(rows -> only(rows, "/v1/payouts?setApart=true")),
                        pool.query(RECOVERY).execute().map(rows -> byName(rows, "/v1/recovery-cases?status=")))
                .asTuple()
                .map(parts -> new FinanceQueuesView(
                        parts.getItem1(),
                        parts.getItem2(),
                        parts.getItem3(),
                        parts.getItem4(),
                        parts.getItem5(),
                        parts.getItem6()));
    }

    private static Map<String, FinanceQueuesView.Queue> byName(RowSet<Row> rows, String list) {
        Map<String, FinanceQueuesView.Queue> queues = new TreeMap<>();
        rows.forEach(row -> queues.put(row.getString("name"), queue(row, list + row.getString("name"))));
        return queues;
    }

    private static FinanceQueuesView.Queue only(RowSet<Row> rows, String list) {
        return queue(rows.iterator().next(), list);
    }

    private static FinanceQueuesView.Queue queue(Row row, String list) {
        return new FinanceQueuesView.Queue(
                row.getLong("number"), row.getLong("rupiah"), Rows.instant(row, "oldest"), list);
    }

    private static FinanceQueuesView.OfPartner ofPartner(Row row) {
        String partner = row.getString("partner");
        String status = row.getString("status");
        return new FinanceQueuesView.OfPartner(
                partner,
                status,
                row.getLong("number"),
                row.getLong("rupiah"),
                "/v1/payouts?status=%s&partner=%s".formatted(status, orNone(partner)));
    }

    private static FinanceQueuesView.Unpaid unpaid(Row row, LocalDate today) {
        int days = row.getInteger("days");
        String status = row.getString("status");
        String reason = row.getString("reason");
        return new FinanceQueuesView.Unpaid(
                days,
                status,
                reason,
                row.getLong("number"),
                row.getLong("rupiah"),
                "/v1/payouts?status=%s&because=%s&%s".formatted(status, orNone(reason), due(days, today)));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "NONE" : text;
    }

    /** The days on which payouts of an age fell due. */
    private static String due(int daysAtLeast, LocalDate today) {
        String until = "dueUntil=" + today.minusDays(daysAtLeast);
        return AGES.stream()
                .filter(age -> age > daysAtLeast)
                .findFirst()
                .map(next -> "dueFrom=" + today.minusDays(next - 1L) + "&" + until)
                .orElse(until);
    }
}
