package id.prakerja.incentive.batch;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.incentive.batch.domain.BatchStatus;
import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutReason;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** Batches that people decide: which payouts they have is fixed when they are prepared. The one place that moves their state. */
@ApplicationScoped
class PreparedBatches {

    private static final String LOCK_PARTNER = "select pg_advisory_xact_lock(hashtextextended($1, 0))";

    private static final String OPEN = """
        select batch_id from payout_batch where partner = $1 and status in ('PREPARED', 'APPROVED', 'PAUSED') limit 1
        """;

    private static final String PREPARE = """
        insert into payout_batch (batch_id, partner, payouts, amount, created_at, changed_at, status, prepared_by)
        values ($1, $2, 0, 0, $3, $3, 'PREPARED', $4)
        """;

    /**
     * What waits for a batch and would go to this partner, the oldest first; the clock leaves it alone from now on. The clock looks at what
     * waits and puts it off again: it is waited for, in the order of the ids as everywhere, and what it has not instructed is chosen. Of
     * somebody who links another account meanwhile, the batch that was earlier has the payout.
     */
    private static final String CHOOSE = """
        with oldest as materialized (
                select p.payout_id from payout p
                 where p.status in ('SCHEDULED', 'RETRY') and p.reason = $5 and p.fault is null
                   and exists (select from account_link l
                                where l.participant_id = p.participant_id and l.status = 'LINKED' and l.partner = $2)
                   and not exists (select from prepared_payout b where b.payout_id = p.payout_id)
                 order by p.due_at, p.payout_id
                 limit $3),
             chosen as materialized (
                select p.payout_id from payout p join oldest using (payout_id)
                 where p.status in ('SCHEDULED', 'RETRY') and p.reason = $5 and p.fault is null
                 order by p.payout_id
                   for update of p),
             kept as (
                update payout p set act_at = $4 from chosen where p.payout_id = chosen.payout_id)
        insert into prepared_payout (payout_id, batch_id) select payout_id, $1 from chosen
            on conflict (payout_id) do nothing
        """;

    private static final String TOTAL = """
        update payout_batch b set payouts = t.payouts, amount = t.amount, digest = t.digest
          from (select count(*)::int as payouts, coalesce(sum(p.amount), 0)::bigint as amount,
                       encode(sha256(string_agg(p.payout_id::text, E'\\n' order by p.payout_id)::bytea), 'hex') as digest
                  from prepared_payout x join payout p using (payout_id) where x.batch_id = $1) t
         where b.batch_id = $1
        returning b.payouts
        """;

    private static final String LOAD = "select * from payout_batch where batch_id = $1 for update";

    private static final String MOVE = """
        update payout_batch
           set status = $2, changed_at = $3, changed_by = $4, reason = $5, version = version + 1,
               approved_by = case when $2 = 'APPROVED' and status = 'PREPARED' then $4 else approved_by end
         where batch_id = $1
        """;

    /** What is left of a batch waits as before it was prepared. */
    private static final String LET_GO = """
        with gone as (delete from prepared_payout where batch_id = $1 returning payout_id)
        update payout p set act_at = $2
          from gone
         where p.payout_id = gone.payout_id and p.status in ('SCHEDULED', 'RETRY')
        """;

    private final Clock clock;
    private final BatchConfig config;

    PreparedBatches(Clock clock, BatchConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /**
     * A batch as it stands in its transaction.
     *
     * @param id its id
     * @param status where it stands
     * @param version grows with each change of its state
     * @param content what is approved
     */
    record Prepared(UUID id, BatchStatus status, long version, BatchContent content) {

        static Prepared of(Row row) {
            return new Prepared(
                    row.getUUID("batch_id"),
                    Rows.constant(row, "status", BatchStatus.class),
                    row.getInteger("version"),
                    new BatchContent(
                            row.getString("partner"),
                            row.getInteger("payouts"),
                            row.getLong("amount"),
                            row.getString("digest")));
        }
    }

    /** Chooses payouts that wait for a batch to this partner, as many as one batch may have. */
    Uni<Prepared> prepare(SqlConnection tx, String partner, String by) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        return tx.preparedQuery(LOCK_PARTNER)
                .execute(Values.of("prepared-batch/" + partner))
                .chain(() -> tx.preparedQuery(OPEN).execute(Values.of(partner)))
                .invoke(rows -> Rows.first(rows, row -> row.getUUID("batch_id")).ifPresent(open -> {
                    throw Refusal.of(BatchProblem.BATCH_OPEN, open).toException();
                }))
                .chain(() -> tx.preparedQuery(PREPARE).execute(Values.of(id, partner, now, by)))
                .chain(() -> tx.preparedQuery(CHOOSE)
                        .execute(Values.of(
                                id, partner, config.atMost(), Payout.NOT_BY_THE_CLOCK, PayoutReason.AWAITS_BATCH)))
                .chain(() -> tx.preparedQuery(TOTAL).execute(Values.of(id)))
                .invoke(rows -> {
                    if (rows.iterator().next().getInteger("payouts") == 0) {
                        throw Refusal.of(BatchProblem.NOTHING_TO_PREPARE).toException();
                    }
                })
                .chain(() -> load(tx, id));
    }

    /** The batch, locked; refuses if there is none. */
    Uni<Prepared> load(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOAD)
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, Prepared::of)
                        .orElseThrow(
                                () -> Refusal.of(BatchProblem.BATCH_UNKNOWN).toException()));
    }

    /** Moves a batch that is locked; refuses what its state does not allow. */
    Uni<Void> move(SqlConnection tx, Prepared batch, BatchStatus next, String by, String reason) {
        if (!batch.status().mayBecome(next)) {
            throw Refusal.of(BatchProblem.BATCH_NOT_POSSIBLE, batch.status(), next)
                    .toException();
        }
        Uni<Void> moved = tx.preparedQuery(MOVE)
                .execute(Values.of(batch.id(), next, clock.instant(), by, reason))
                .replaceWithVoid();
        boolean over = next == BatchStatus.ISSUED || next == BatchStatus.CANCELLED;
        return over
                ? moved.chain(() -> tx.preparedQuery(LET_GO).execute(Values.of(batch.id(), clock.instant())))
                        .replaceWithVoid()
                : moved;
    }

    /** A batch that was never approved is not resumed: that would be a way around the second person. */
    Uni<Void> resume(SqlConnection tx, Prepared batch, String by, String reason) {
        if (batch.status() != BatchStatus.PAUSED) {
            throw Refusal.of(BatchProblem.BATCH_NOT_POSSIBLE, batch.status(), BatchStatus.APPROVED)
                    .toException();
        }
        return move(tx, batch, BatchStatus.APPROVED, by, reason);
    }

    /** Refuses a state that there is not. */
    static String status(String text) {
        if (text != null
                && Arrays.stream(BatchStatus.values())
                        .noneMatch(known -> known.name().equals(text))) {
            throw Refusal.of(BatchProblem.BATCH_STATUS_UNKNOWN, text, Arrays.toString(BatchStatus.values()))
                    .toException();
        }
        return text;
    }
}
