package id.prakerja.incentive.report;

import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.PayoutSets;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutReason;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds payouts on which no partner has reported in time, and those whose partner is to be queried now. */
@ApplicationScoped
class UnknownOutcomes {

    private static final String OVERDUE = "select " + PayoutRows.COLUMNS + """
              from payout p
             where p.status = 'SENT' and p.fault is null and p.changed_at <= $1
               and ($3::uuid[] is null or p.payout_id = any($3))
             limit $2
               for update of p skip locked
            """;

    /** Moves the next query on before the partner is asked, so that another instance does not ask as well. */
    private static final String TO_QUERY = """
            with taken as materialized (
                select payout_id
                  from payout
                 where status = 'UNKNOWN' and fault is null and partner = $4 and act_at <= $1
                 order by act_at
                 limit $3
                   for update skip locked)
            update payout p set act_at = $2
              from taken
             where p.payout_id = taken.payout_id
            returning p.instruction_id
            """;

    private final Pool pool;
    private final PayoutSets sets;
    private final PayoutChanges changes;
    private final Clock clock;
    private final ReportConfig config;

    UnknownOutcomes(Pool pool, PayoutSets sets, PayoutChanges changes, Clock clock, ReportConfig config) {
        this.pool = pool;
        this.sets = sets;
        this.changes = changes;
        this.clock = clock;
        this.config = config;
    }

    /** Makes overdue payouts UNKNOWN; the number of them. */
    Uni<Integer> recognise() {
        return sets.work(new Overdue(clock.instant()));
    }

    /** Takes some instructions about which a partner is to be queried now. */
    Uni<List<UUID>> take(String partner) {
        Instant now = clock.instant();
        return pool.preparedQuery(TO_QUERY)
                .execute(Values.of(now, now.plus(config.queryEvery()), config.concurrentQueries(), partner))
                .map(rows -> List.copyOf(Rows.uuids(rows, "instruction_id")));
    }

    /** Payouts on which no partner has reported in time. */
    private final class Overdue implements PayoutSets.Work {

        private final Instant now;

        Overdue(Instant now) {
            this.now = now;
        }

        @Override
        public String select() {
            return OVERDUE;
        }

        @Override
        public Tuple parameters(UUID[] only) {
            return Values.of(now.minus(config.unknownAfter()), config.takeAtMost(), only);
        }

        @Override
        public Uni<Void> apply(SqlConnection tx, List<Row> rows) {
            List<PayoutProgress> overdue = rows.stream()
                    .map(row -> new PayoutProgress(PayoutRows.payout(row)))
                    .toList();
            overdue.forEach(one -> one.unknown(PayoutReason.NO_REPORT.name(), now));
            return changes.write(tx, overdue, now);
        }
    }
}
