package id.prakerja.incentive.batch;

import id.prakerja.incentive.account.AccountSeal;
import id.prakerja.incentive.batch.domain.BatchStatus;
import id.prakerja.incentive.budget.Budget;
import id.prakerja.incentive.entitlement.PayoutCheck;
import id.prakerja.incentive.payout.OpenCases;
import id.prakerja.incentive.payout.PayoutChanges;
import id.prakerja.incentive.payout.PayoutRows;
import id.prakerja.incentive.payout.PayoutSets;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutReason;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Gives the instructions of approved batches. Each payout is checked anew when it leaves, hours or days after it was approved; what may not be
 * paid, or would go to another partner by now, drops out of the batch.
 */
@ApplicationScoped
class Issuing {

    private static final String READY = """
        select batch_id, partner from payout_batch b
         where status = 'APPROVED'
           and not exists (select from partner_suspension s where s.partner = b.partner and s.lifted_at is null)
         order by batch_id
        """;

    private static final String TAKE = "select " + PayoutRows.COLUMNS + ", " + PayoutCheck.REFUSAL + """
                 as refusal, a.link_id, a.partner as linked_partner, a.partner_person_id, a.account_owner, a.account_reference,
                   a.account_reference_key
              from prepared_payout x
              join payout p on p.payout_id = x.payout_id
              left join participant m on m.participant_id = p.participant_id
              left join lateral (select l.link_id, l.partner, l.partner_person_id,
            """
            + AccountSeal.COLUMNS + """
                                   from account_link l
                                  where l.participant_id = p.participant_id and l.status = 'LINKED' and l.partner = $3
                                  limit 1) a on true
             where x.batch_id = $4 and p.status in ('SCHEDULED', 'RETRY') and p.fault is null
               and ($5::uuid[] is null or p.payout_id = any($5)) and
            """ + OpenCases.NONE + """
             order by p.payout_id
             limit $2
               for update of p skip locked
            """;

    private static final String DROP = "delete from prepared_payout where payout_id = any($1::uuid[])";

    private static final String BY = "the service";

    private final Pool pool;
    private final PayoutSets sets;
    private final PayoutChanges changes;
    private final Checks checks;
    private final Batches batches;
    private final AccountSeal seal;
    private final PreparedBatches prepared;
    private final Standstill standstill;
    private final Budget budget;
    private final BatchConfig config;
    private final Clock clock;

    Issuing(
            Pool pool,
            PayoutSets sets,
            PayoutChanges changes,
            Checks checks,
            Batches batches,
            AccountSeal seal,
            PreparedBatches prepared,
            Standstill standstill,
            Budget budget,
            BatchConfig config,
            Clock clock) {
        this.pool = pool;
        this.sets = sets;
        this.changes = changes;
        this.checks = checks;
        this.batches = batches;
        this.seal = seal;
        this.prepared = prepared;
        this.standstill = standstill;
        this.budget = budget;
        this.config = config;
        this.clock = clock;
    }

    /** Gives some instructions of each batch that may go on; whether there may be more. */
    Uni<Boolean> issue() {
        return pool.query(READY)
                .execute()
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(false)
                        : standstill.look().chain(flow -> issue(Rows.list(rows, Ready::of), flow)));
    }

    private Uni<Boolean> issue(List<Ready> ready, Standstill.Flow flow) {
        if (flow.crowded()) {
            return Uni.createFrom().item(false);
        }
        return Multi.createFrom()
                .iterable(ready)
                .filter(batch -> !flow.partners().contains(batch.partner()))
                .onItem()
                .transformToUniAndConcatenate(this::issue)
                .collect()
                .asList()
                .map(more -> more.contains(true));
    }

    private Uni<Boolean> issue(Ready batch) {
        Taking taking = new Taking(batch, clock.instant());
        return sets.work(taking)
                .chain(taken -> taken == 0
                        ? finish(batch).replaceWith(false)
                        : Uni.createFrom().item(taking.written));
    }

    /** Nothing of it is left that could be instructed. */
    private Uni<Void> finish(Ready batch) {
        return pool.withTransaction(tx -> prepared.load(tx, batch.id())
                .chain(found -> found.status() == BatchStatus.APPROVED
                        ? prepared.move(tx, found, BatchStatus.ISSUED, BY, null)
                        : Uni.createFrom().voidItem()));
    }

    private record Ready(UUID id, String partner) {

        static Ready of(Row row) {
            return new Ready(row.getUUID("batch_id"), row.getString("partner"));
        }
    }

    /** A part of one batch. */
    private final class Taking implements PayoutSets.Work {

        private final Ready batch;
        private final Instant now;
        private boolean written;

        Taking(Ready batch, Instant now) {
            this.batch = batch;
            this.now = now;
        }

        @Override
        public String select() {
            return TAKE;
        }

        @Override
        public Tuple parameters(UUID[] only) {
            return Values.of(now, config.most(), batch.partner(), batch.id(), only);
        }

        /** A batch that was paused, or a budget that does not cover the part, leaves everything as it is. */
        @Override
        public Uni<Void> apply(SqlConnection tx, List<Row> rows) {
            long amount = rows.stream().mapToLong(row -> row.getLong("amount")).sum();
            return prepared.load(tx, batch.id())
                    .chain(found -> found.status() != BatchStatus.APPROVED
                            ? Uni.createFrom().voidItem()
                            : budget.hold(tx)
                                    .chain(funds ->
                                            amount > funds ? Uni.createFrom().voidItem() : instruct(tx, rows)));
        }

        private Uni<Void> instruct(SqlConnection tx, List<Row> rows) {
            List<PayoutProgress> taken = new ArrayList<>();
            List<Instruction> instructions = new ArrayList<>();
            for (Row row : rows) {
                PayoutProgress progress = new PayoutProgress(PayoutRows.payout(row));
                taken.add(progress);
                String refusal = row.getString("refusal");
                if (refusal != null) {
                    progress.block(refusal, now);
                } else if (row.getString("linked_partner") == null) {
                    progress.waitFor(PayoutReason.AWAITS_BATCH.name(), now);
                } else {
                    instructions.add(Instruction.to(progress, row, seal.open(row), now));
                }
            }
            UUID[] ids = taken.stream().map(one -> one.before().id()).toArray(UUID[]::new);
            written = true;
            return checks.record(tx, now)
                    .chain(check -> batches.add(tx, now, check, batch.id(), instructions)
                            .chain(() -> changes.write(tx, taken, now))
                            .chain(() -> checks.refused(tx, check, taken)))
                    .chain(() -> tx.preparedQuery(DROP).execute(Values.of((Object) ids)))
                    .replaceWithVoid();
        }
    }
}
