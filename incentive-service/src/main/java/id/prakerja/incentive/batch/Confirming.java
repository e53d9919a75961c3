package id.prakerja.incentive.batch;

import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.PayoutSets;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Confirms the instructions that Kafka has acknowledged: an event is pending until the acknowledgement, so a batched payout whose
 * event is not pending any more is SENT. While the broker is away payouts stay BATCHED, and no partner is asked about
 * instructions that it cannot have received. What is BATCHED is bounded by {@link BatchConfig#mostWaiting()}, hence this look too.
 */
@ApplicationScoped
class Confirming {

    private static final String ACKNOWLEDGED = "select " + PayoutRows.COLUMNS + """
              from payout p
              join instruction i on i.instruction_id = p.instruction_id
             where p.status = 'BATCHED' and p.fault is null and not outbox_pending(i.event_id)
               and ($2::uuid[] is null or p.payout_id = any($2))
             limit $1
               for update of p skip locked
            """;

    private static final String SENT =
            "update instruction set sent_at = $2 where instruction_id = any($1::uuid[]) and sent_at is null";

    private final PayoutSets sets;
    private final PayoutChanges changes;
    private final Clock clock;
    private final int takeAtMost;

    Confirming(PayoutSets sets, PayoutChanges changes, Clock clock, BatchConfig config) {
        this.sets = sets;
        this.changes = changes;
        this.clock = clock;
        this.takeAtMost = config.takeAtMost();
    }

    /** Marks some payouts as sent; the number of them. */
    Uni<Integer> confirm() {
        return sets.work(new Acknowledged(clock.instant()));
    }

    /** Whether so many were confirmed that there may be more. */
    boolean full(int confirmed) {
        return confirmed == takeAtMost;
    }

    /** Batched payouts whose instruction has reached Kafka. */
    private final class Acknowledged implements PayoutSets.Work {

        private final Instant now;

        Acknowledged(Instant now) {
            this.now = now;
        }

        @Override
        public String select() {
            return ACKNOWLEDGED;
        }

        @Override
        public Tuple parameters(UUID[] only) {
            return Values.of(takeAtMost, only);
        }

        @Override
        public Uni<Void> apply(SqlConnection tx, List<Row> rows) {
            List<PayoutProgress> sent = rows.stream()
                    .map(row -> new PayoutProgress(PayoutRows.payout(row)))
                    .toList();
            sent.forEach(one -> one.sent(now));
            return changes.write(tx, sent, now)
                    .chain(() -> tx.preparedQuery(SENT)
                            .execute(Columns.of(sent)
                                    .uuids(one -> one.now().instructed().latest())
                                    .value(now)
                                    .tuple()))
                    .replaceWithVoid();
        }
    }
}
