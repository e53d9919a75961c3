package id.prakerja.incentive.ledger;

import id.prakerja.chain.ChainBatch;
import id.prakerja.chain.ChainHash;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Gives batches their place in the chain, after they were committed: one order for all of them, whatever transactions wrote them
 * side by side. One instance does so at a time.
 */
@ApplicationScoped
class Chaining {

    /** Held until the end of the transaction; whoever comes second leaves it to the first. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('ledger_chain')) as alone";

    private static final String LAST = "select number, hash from ledger_chain order by number desc limit 1";

    /** A batch has sums of its own until it has its place. */
    private static final String WITHOUT_PLACE = """
            select b.batch_id, b.posted_at, b.entries, b.digest
              from (select distinct batch_id from ledger_sum order by batch_id limit $1) s
              join ledger_batch b using (batch_id)
             order by b.batch_id
            """;

    private static final String PLACE = """
            insert into ledger_chain (number, batch_id, hash)
            select * from unnest($1::bigint[], $2::uuid[], $3::bytea[])
            """;

    /** The sums move over to those of their day: they count once, whatever the moment at which balances are read. */
    private static final String FOLD = """
            with placed as (
                delete from ledger_sum where batch_id = any($1::uuid[]) returning *)
            insert into ledger_day as known (account, day, debits, credits, entries)
            select s.account, b.posted_on, sum(s.debits), sum(s.credits), sum(s.entries)
              from placed s
              join ledger_batch b using (batch_id)
             group by s.account, b.posted_on
             order by s.account, b.posted_on
            on conflict (account, day) do update
               set debits = known.debits + excluded.debits, credits = known.credits + excluded.credits,
                   entries = known.entries + excluded.entries
            """;

    private final Pool pool;
    private final LedgerConfig config;

    Chaining(Pool pool, LedgerConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** The end of the chain. */
    record End(long number, ChainHash hash) {

        static final End NONE = new End(0, ChainHash.start());
    }

    /** Gives some batches their place; the number of them. */
    Uni<Integer> chain() {
        return pool.withTransaction(tx -> tx.query(ALONE)
                .execute()
                .chain(rows -> rows.iterator().next().getBoolean("alone")
                        ? last(tx).chain(last -> place(tx, last))
                        : Uni.createFrom().item(0)));
    }

    /** Whether so many were placed that there may be more. */
    boolean full(int placed) {
        return placed == config.chainAtMost();
    }

    static Uni<End> last(SqlClient sql) {
        return sql.query(LAST)
                .execute()
                .map(rows -> Rows.first(
                                rows, row -> new End(row.getLong("number"), ChainHash.of(Rows.bytes(row, "hash"))))
                        .orElse(End.NONE));
    }

    private Uni<Integer> place(SqlConnection tx, End last) {
        return tx.preparedQuery(WITHOUT_PLACE)
                .execute(Tuple.of(config.chainAtMost()))
                .map(rows -> Rows.list(rows, Waiting::of))
                .chain(waiting -> {
                    if (waiting.isEmpty()) {
                        return Uni.createFrom().item(0);
                    }
                    List<Placed> placed = placed(waiting, last);
                    return tx.preparedQuery(PLACE)
                            .execute(Columns.of(placed)
                                    .longs(Placed::number)
                                    .uuids(Placed::batchId)
                                    .bytes(one -> one.hash().bytes())
                                    .tuple())
                            .chain(() -> tx.preparedQuery(FOLD)
                                    .execute(Columns.of(placed)
                                            .uuids(Placed::batchId)
                                            .tuple()))
                            .replaceWith(placed.size());
                });
    }

    private static List<Placed> placed(List<Waiting> waiting, End last) {
        List<Placed> placed = new ArrayList<>(waiting.size());
        long number = last.number();
        ChainHash hash = last.hash();
        for (Waiting batch : waiting) {
            number++;
            hash = hash.next(
                    new ChainBatch(number, batch.batchId(), batch.postedAt(), batch.entries()), batch.digest());
            placed.add(new Placed(number, batch.batchId(), hash));
        }
        return placed;
    }

    @SuppressWarnings("ArrayRecordComponent") // carried into the next hash, never compared
    private record Waiting(UUID batchId, Instant postedAt, int entries, byte[] digest) {

        static Waiting of(Row row) {
            return new Waiting(
                    row.getUUID("batch_id"),
                    Rows.instant(row, "posted_at"),
                    row.getInteger("entries"),
                    Rows.bytes(row, "digest"));
        }
    }

    private record Placed(long number, UUID batchId, ChainHash hash) {}
}
