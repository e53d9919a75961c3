package id.prakerja.incentive.figures;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Counts payouts by partner and state, and those that are due and not paid by how long and why. */
@ApplicationScoped
class PayoutCounts {

    /** From the running sums; what cancels out is not there. */
    private static final String BY_PARTNER = """
            select partner, status, sum(number)::bigint as payouts, sum(rupiah)::bigint as rupiah
              from figure_now
             where subject = 'PAYOUT'
             group by partner, status
            having sum(number) <> 0
             order by partner, status
            """;

    /** Reads the payouts that are not paid, by the index on their states; those that are paid are the many. */
    private static final String UNPAID = """
            select status, coalesce(reason, '') as reason,
                   case when due_at > $1::timestamptz - interval '7 days' then 0
                        when due_at > $1::timestamptz - interval '30 days' then 7
                        when due_at > $1::timestamptz - interval '90 days' then 30
                        else 90 end as days,
                   count(*) as payouts, sum(amount)::bigint as rupiah
              from payout
             where status in ('SCHEDULED', 'BATCHED', 'SENT', 'UNKNOWN', 'FAILED', 'RETRY', 'HELD', 'RETURNED', 'BLOCKED')
               and due_at <= $1
             group by 1, 2, 3
             order by 3 desc, 1, 2
            """;

    private final Pool pool;
    private final Clock clock;

    PayoutCounts(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<List<PayoutCountView>> byPartner() {
        return pool.preparedQuery(BY_PARTNER).execute().map(rows -> Rows.list(rows, PayoutCounts::ofPartner));
    }

    Uni<List<UnpaidView>> unpaid() {
        return pool.preparedQuery(UNPAID)
                .execute(Values.of(clock.instant()))
                .map(rows -> Rows.list(rows, PayoutCounts::unpaid));
    }

    private static PayoutCountView ofPartner(Row row) {
        return new PayoutCountView(
                row.getString("partner"), row.getString("status"), row.getLong("payouts"), row.getLong("rupiah"));
    }

    private static UnpaidView unpaid(Row row) {
        return new UnpaidView(
                row.getInteger("days"),
                row.getString("status"),
                row.getString("reason"),
                row.getLong("payouts"),
                row.getLong("rupiah"));
    }
}
