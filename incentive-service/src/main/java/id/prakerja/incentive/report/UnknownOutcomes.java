package id.prakerja.incentive.report;

import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds payouts on which no partner has reported in time, and those whose partner is to be queried now. */
@ApplicationScoped
class UnknownOutcomes {

    private static final String OVERDUE =
            "select " + PayoutRows.COLUMNS + "from payout p\n" + PayoutRows.LATEST_INSTRUCTION + """
             where p.status = 'SENT' and p.changed_at <= $1
             limit $2
               for update of p skip locked
            """;

    /** Moves the next query on before the partner is asked, so that another instance does not ask as well. */
    private static final String TO_QUERY = """
            with taken as materialized (
                select due.payout_id, i.instruction_id, i.partner
                  from payout due
                  join instruction i on i.instruction_id = due.instruction_id
                 where due.status = 'UNKNOWN' and due.act_at <= $1
                 order by due.act_at
                 limit $3
                   for update of due skip locked)
            update payout p set act_at = $2
              from taken
             where p.payout_id = taken.payout_id
            returning taken.instruction_id, taken.partner
            """;

    private final Pool pool;
    private final PayoutChanges changes;
    private final Clock clock;
    private final ReportConfig config;

    UnknownOutcomes(Pool pool, PayoutChanges changes, Clock clock, ReportConfig config) {
        this.pool = pool;
        this.changes = changes;
        this.clock = clock;
        this.config = config;
    }

    /** An instruction to ask about. */
    record Query(String partner, UUID instructionId) {}

    /** Makes overdue payouts UNKNOWN; the number of them. */
    Uni<Integer> recognise() {
        Instant now = clock.instant();
        Instant overdue = now.minus(config.unknownAfter());
        return pool.withTransaction(tx -> tx.preparedQuery(OVERDUE)
                .execute(Tuple.of(overdue.atOffset(ZoneOffset.UTC), config.takeAtMost()))
                .chain(rows -> {
                    List<PayoutProgress> progress = new ArrayList<>();
                    rows.forEach(row -> progress.add(new PayoutProgress(PayoutRows.payout(row))));
                    progress.forEach(one -> one.unknown(PayoutReason.NO_REPORT.name(), now));
                    return changes.write(tx, progress, now).replaceWith(progress.size());
                }));
    }

    /** Takes some instructions whose partners are to be queried now. */
    Uni<List<Query>> take() {
        Instant now = clock.instant();
        return pool.preparedQuery(TO_QUERY)
                .execute(Tuple.of(
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(config.queryEvery()).atOffset(ZoneOffset.UTC),
                        config.concurrentQueries()))
                .map(rows -> {
                    List<Query> queries = new ArrayList<>();
                    rows.forEach(
                            row -> queries.add(new Query(row.getString("partner"), row.getUUID("instruction_id"))));
                    return queries;
                });
    }
}
