package id.prakerja.incentive.payout;

import id.prakerja.incentive.ledger.Ledger;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The one way in which payouts change: state and ledger together, any number in a few statements. */
@ApplicationScoped
public class PayoutChanges {

    /** Changes a payout only from the state in which it was loaded. */
    private static final String UPDATE = """
            update payout p
               set status = c.status, reason = c.reason, act_at = c.act_at, tries = c.tries, attempts = c.attempts,
                   instruction_id = c.instruction_id, partner = coalesce(c.partner, ''), outcome = c.outcome, changed_at = $11
              from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::int[], $7::int[], $8::uuid[],
                          $9::text[], $10::text[])
                   as c (payout_id, was, status, reason, act_at, tries, attempts, instruction_id, partner, outcome)
             where p.payout_id = c.payout_id and p.status = c.was
            """;

    private final Ledger ledger;
    private final LedgerConfig config;

    PayoutChanges(Ledger ledger, LedgerConfig config) {
        this.ledger = ledger;
        this.config = config;
    }

    /**
     * Writes what has become of payouts.
     *
     * @param tx the transaction in which they were loaded and locked
     * @param progress the payouts; those unchanged are left alone
     * @param at when, UTC
     * @return completes when state and ledger are written
     * @throws IllegalStateException (as a failure) if a payout was not in the state in which it was loaded: it was not locked
     */
    public Uni<Void> write(SqlConnection tx, Collection<PayoutProgress> progress, Instant at) {
        List<PayoutProgress> changed =
                progress.stream().filter(PayoutProgress::changed).toList();
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(UPDATE)
                .execute(parameters(changed, at))
                .invoke(rows -> {
                    if (rows.rowCount() != changed.size()) {
                        throw new IllegalStateException("%d of %d payouts were no longer as loaded"
                                .formatted(changed.size() - rows.rowCount(), changed.size()));
                    }
                })
                .chain(() -> OwedFigures.write(tx, changed, config.zone()))
                .chain(() -> ledger.post(
                        tx,
                        changed.stream()
                                .flatMap(one -> one.movements().stream())
                                .toList(),
                        at));
    }

    private static Tuple parameters(List<PayoutProgress> changed, Instant at) {
        List<Payout> now = changed.stream().map(PayoutProgress::now).toList();
        Tuple was = Columns.of(changed).constants(one -> one.before().status()).tuple();
        return Columns.of(now)
                .uuids(Payout::id)
                .value(was.getValue(0))
                .constants(Payout::status)
                .texts(Payout::reason)
                .instants(Payout::actAt)
                .ints(one -> one.instructed().tries())
                .ints(one -> one.instructed().attempts())
                .uuids(one -> one.instructed().latest())
                .texts(Payout::partner)
                .constants(one -> one.instructed().outcome())
                .value(at)
                .tuple();
    }
}
