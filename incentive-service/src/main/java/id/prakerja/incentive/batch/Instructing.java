package id.prakerja.incentive.batch;

import id.prakerja.incentive.entitlement.PayoutCheck;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.OpenCases;
import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands scheduled payouts to the payment partners. In one transaction: takes what is due and no other instance has locked,
 * checks every participant anew at that moment (rule 3 of the programme), makes a batch per partner, posts to the ledger and
 * writes the instructions into the outbox. Who may not be paid is blocked, who has no account is held.
 */
@ApplicationScoped
class Instructing {

    /**
     * The account is looked up for each payout ({@code lateral}, {@code limit}): as a plain join the planner, with no statistics
     * yet on a table just filled, has been seen to run through all accounts for each payout.
     */
    private static final String TAKE = "select " + PayoutRows.COLUMNS + ", " + PayoutCheck.REFUSAL + """
                 as refusal, a.link_id, a.partner as linked_partner, a.account_reference
              from payout p
            """
            + PayoutRows.LATEST_INSTRUCTION + """
              left join participant m on m.participant_id = p.participant_id
              left join lateral (select l.link_id, l.partner, l.account_reference from account_link l
                                  where l.participant_id = p.participant_id and l.status = 'LINKED' and l.partner = any($3)
                                  limit 1) a on true
             where p.status in ('SCHEDULED', 'RETRY') and p.act_at <= $1 and
            """ + OpenCases.NONE + """
             order by p.act_at, p.payout_id
             limit $2
               for update of p skip locked
            """;

    private final Pool pool;
    private final PayoutChanges changes;
    private final Batches batches;
    private final Clock clock;
    private final int takeAtMost;
    private final String[] partners;

    Instructing(
            Pool pool,
            PayoutChanges changes,
            Batches batches,
            Clock clock,
            BatchConfig config,
            PaymentPartners partners) {
        this.pool = pool;
        this.changes = changes;
        this.batches = batches;
        this.clock = clock;
        this.takeAtMost = Math.min(config.takeAtMost(), config.atMost());
        this.partners = partners.ids().toArray(String[]::new);
    }

    /** Most payouts that one call of {@link #instruct()} takes. */
    int takeAtMost() {
        return takeAtMost;
    }

    /** Takes some payouts and instructs the partners; the number taken. */
    Uni<Integer> instruct() {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> tx.preparedQuery(TAKE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), takeAtMost, partners))
                .chain(rows -> {
                    List<PayoutProgress> taken = new ArrayList<>();
                    List<Instruction> instructions = new ArrayList<>();
                    for (Row row : rows) {
                        decide(row, now, taken, instructions);
                    }
                    return write(tx, now, taken, instructions).replaceWith(taken.size());
                }));
    }

    private static void decide(Row row, Instant now, List<PayoutProgress> taken, List<Instruction> instructions) {
        PayoutProgress progress = new PayoutProgress(PayoutRows.payout(row));
        taken.add(progress);
        String refusal = row.getString("refusal");
        if (refusal != null) {
            progress.block(refusal, now);
        } else if (row.getUUID("link_id") == null) {
            progress.hold(PayoutReason.NO_LINKED_ACCOUNT.name(), now);
        } else {
            String partner = row.getString("linked_partner");
            instructions.add(new Instruction(
                    progress.instruct(partner, now),
                    progress.now(),
                    partner,
                    row.getString("account_reference"),
                    row.getUUID("link_id")));
        }
    }

    private Uni<Void> write(SqlConnection tx, Instant now, List<PayoutProgress> taken, List<Instruction> instructions) {
        return batches.write(tx, now, instructions).chain(() -> changes.write(tx, taken, now));
    }
}
