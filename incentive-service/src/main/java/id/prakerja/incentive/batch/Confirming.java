package id.prakerja.incentive.batch;

import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Finds the instructions that Kafka has acknowledged: the relay deletes an outbox row after the acknowledgement and not
 * before, so a batched payout whose row is gone is SENT. While the broker is away payouts stay BATCHED, and no partner is
 * asked about instructions that it cannot have received.
 */
@ApplicationScoped
class Sending {

    private static final String ACKNOWLEDGED =
            "select " + PayoutRows.COLUMNS + "from payout p\n" + PayoutRows.LATEST_INSTRUCTION + """
             where p.status = 'BATCHED' and not exists (select from outbox_event o where o.id = i.event_id)
             limit $1
               for update of p skip locked
            """;

    private static final String SENT =
            "update instruction set sent_at = $2 where instruction_id = any($1) and sent_at is null";

    private final Pool pool;
    private final PayoutChanges changes;
    private final Clock clock;
    private final int takeAtMost;

    Sending(Pool pool, PayoutChanges changes, Clock clock, BatchConfig config) {
        this.pool = pool;
        this.changes = changes;
        this.clock = clock;
        this.takeAtMost = config.takeAtMost();
    }

    /** Marks some payouts as sent; the number of them. */
    Uni<Integer> confirm() {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> tx.preparedQuery(ACKNOWLEDGED)
                .execute(Tuple.of(takeAtMost))
                .chain(rows -> {
                    List<PayoutProgress> sent = new ArrayList<>();
                    rows.forEach(row -> sent.add(new PayoutProgress(PayoutRows.payout(row))));
                    sent.forEach(one -> one.sent(now));
                    return write(tx, sent, now).replaceWith(sent.size());
                }));
    }

    private Uni<Void> write(SqlConnection tx, List<PayoutProgress> sent, Instant now) {
        if (sent.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] instructions = sent.stream()
                .map(PayoutProgress::now)
                .map(Payout::instructionId)
                .toArray(UUID[]::new);
        return changes.write(tx, sent, now)
                .chain(() -> tx.preparedQuery(SENT).execute(Tuple.of(instructions, now.atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }
}
