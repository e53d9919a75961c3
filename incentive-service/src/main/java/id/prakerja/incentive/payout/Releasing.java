package id.prakerja.incentive.payout;

import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a held payout go on by a person's decision, whatever it was held for. The check before the payout comes after it all
 * the same: a release is no way around a revocation.
 */
@ApplicationScoped
class Releasing {

    private static final String LOAD = "select " + PayoutRows.COLUMNS + """
                 , exists (select from account_link a
                            where a.participant_id = p.participant_id and a.status = 'LINKED') as has_account,
                 """ + OpenCases.NONE + """
                 as undisputed
              from payout p
             where p.payout_id = $1 for update of p
            """;

    private final Pool pool;
    private final PayoutChanges changes;
    private final Clock clock;

    Releasing(Pool pool, PayoutChanges changes, Clock clock) {
        this.pool = pool;
        this.changes = changes;
        this.clock = clock;
    }

    /** Releases a payout; a refusal if it cannot be. */
    Uni<Optional<Refusal>> release(UUID payoutId) {
        return pool.withTransaction(tx -> tx.preparedQuery(LOAD)
                .execute(Tuple.of(payoutId))
                .chain(rows -> {
                    Iterator<Row> found = rows.iterator();
                    return found.hasNext() ? release(tx, found.next()) : refuse(PayoutProblem.PAYOUT_UNKNOWN);
                }));
    }

    private Uni<Optional<Refusal>> release(SqlConnection tx, Row row) {
        PayoutProgress progress = new PayoutProgress(PayoutRows.payout(row));
        if (progress.now().status() != PayoutStatus.HELD) {
            return refuse(PayoutProblem.PAYOUT_NOT_HELD, progress.now().status().name());
        }
        if (!row.getBoolean("undisputed")) {
            return refuse(PayoutProblem.CASE_OPEN);
        }
        if (!row.getBoolean("has_account")) {
            return refuse(PayoutProblem.NO_ACCOUNT_TO_PAY);
        }
        Instant now = clock.instant();
        progress.release(now);
        return changes.write(tx, List.of(progress), now).replaceWith(Optional.empty());
    }

    private static Uni<Optional<Refusal>> refuse(PayoutProblem problem, Object... details) {
        return Uni.createFrom().item(Optional.of(Refusal.of(problem, details)));
    }
}
