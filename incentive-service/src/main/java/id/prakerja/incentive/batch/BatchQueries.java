package id.prakerja.incentive.batch;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.Day;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.incentive.lists.ListFilters;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads batches. */
@ApplicationScoped
class BatchQueries {

    private static final String ONE = "select * from payout_batch where batch_id = $1";

    private static final String LIST = """
        select * from payout_batch
         where batch_id > $1 and ($2::text is null or partner = $2) and ($3::text is null or status = $3)
           and ($5::bigint is null or amount = $5)
           and ($6::timestamptz is null or (created_at >= $6 and created_at < $7::timestamptz))
         order by batch_id
         limit $4
        """;

    private static final String FILE = """
        select batch_id as "batchId", partner, status, payouts, amount, created_at as "createdAt", prepared_by as "preparedBy",
               approved_by as "approvedBy", reason
          from (%s) as listed
         order by batch_id
        """.formatted(LIST);

    /** What was instructed is summed from the instructions; a payout is held under its latest one alone. */
    private static final String SUMS = """
        select coalesce(sum(i.amount), 0)::bigint as instructed,
               coalesce(sum(i.amount) filter (where i.outcome in ('SETTLED', 'PAID_TWICE')), 0)::bigint as settled,
               coalesce(sum(i.amount) filter (where i.outcome = 'RETURNED'), 0)::bigint as returned,
               coalesce(sum(i.amount) filter (where i.outcome = 'FAILED'), 0)::bigint as failed,
               coalesce(sum(i.amount) filter (where i.outcome = 'FAILED' and p.status = 'HELD'), 0)::bigint as held,
               coalesce(sum(i.amount) filter (where i.outcome is null), 0)::bigint as in_flight
          from instruction i
          left join payout p on p.payout_id = i.payout_id and p.instruction_id = i.instruction_id
         where i.batch_id = $1
        """;

    private final Pool pool;
    private final LedgerConfig ledger;

    BatchQueries(Pool pool, LedgerConfig ledger) {
        this.pool = pool;
        this.ledger = ledger;
    }

    Uni<BatchView> one(UUID id) {
        return one(pool, id);
    }

    Uni<BatchView> one(SqlClient client, UUID id) {
        return client.preparedQuery(ONE)
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, BatchView::of)
                        .orElseThrow(
                                () -> Refusal.of(BatchProblem.BATCH_UNKNOWN).toException()))
                .chain(batch -> client.preparedQuery(SUMS)
                        .execute(Values.of(id))
                        .map(rows ->
                                batch.with(BatchView.Sums.of(rows.iterator().next(), batch.amount()))));
    }

    Uni<List<BatchView>> list(BatchFilter filter, Optional<UUID> after, int rows) {
        return pool.preparedQuery(LIST)
                .execute(parameters(filter, after.orElse(new UUID(0, 0)), rows))
                .map(found -> Rows.list(found, BatchView::of));
    }

    private static Tuple parameters(BatchFilter filter, UUID after, int rows) {
        return Values.of(
                after,
                filter.partner(),
                filter.status(),
                rows,
                filter.amount(),
                filter.made().from(),
                filter.made().until());
    }

    @Produces
    @Singleton
    CsvList batches() {
        return new CsvList(
                "batches",
                List.of(
                        "batchId",
                        "partner",
                        "status",
                        "payouts",
                        "amount",
                        "createdAt",
                        "preparedBy",
                        "approvedBy",
                        "reason"),
                CsvList.ID,
                List.of(ListFilter.STATUS, ListFilter.PARTNER, ListFilter.AMOUNT, ListFilter.DAY),
                this::narrowed);
    }

    private CsvList.Narrowed narrowed(ListFilters asked) {
        BatchFilter filter = new BatchFilter(
                asked.partner(),
                PreparedBatches.status(asked.status()),
                asked.amount(),
                Day.of(asked.day(), ledger.zone()));
        return new CsvList.Narrowed(FILE, (after, most) -> parameters(filter, CsvList.id(after), most));
    }
}
