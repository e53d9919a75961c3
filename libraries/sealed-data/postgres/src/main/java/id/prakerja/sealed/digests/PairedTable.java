package id.prakerja.sealed.digests;

import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/** A table whose rows have both versions while a rotation runs. */
final class PairedTable {

    private static final String SINGLE = """
            select %2$s as key, %3$s as digest from %1$s where %4$s is null limit $1 for update %5$s
            """;

    private static final String PAIR = """
            update %1$s t set %4$s = e.next from unnest($1::uuid[], $2::bytea[]) as e (key, next) where t.%2$s = e.key
            """;

    /** Waits for nobody: who has a row in hand may wait for whoever calls this. */
    private static final String END = """
            with pairs as materialized (select %2$s as key from %1$s where %4$s is not null for update nowait)
            update %1$s t set %3$s = t.%4$s, %4$s = null from pairs where t.%2$s = pairs.key
            """;

    private final DigestPair table;
    private final ChainedDigests chain;

    PairedTable(DigestPair table, ChainedDigests chain) {
        this.table = table;
        this.chain = chain;
    }

    /** Gives rows that have one version the other; how many. Those that somebody has in hand are passed over. */
    Uni<Integer> pair(SqlConnection tx, int most) {
        return pair(tx, most, "skip locked");
    }

    /** The same, and fails where somebody has a row in hand. */
    Uni<Integer> pairAll(SqlConnection tx, int most) {
        return pair(tx, most, "nowait");
    }

    private Uni<Integer> pair(SqlConnection tx, int most, String others) {
        return tx.preparedQuery(written(SINGLE, others)).execute(Tuple.of(most)).chain(rows -> {
            List<Row> single = Rows.list(rows, row -> row);
            return single.isEmpty()
                    ? Uni.createFrom().item(0)
                    : tx.preparedQuery(written(PAIR, others))
                            .execute(Columns.of(single)
                                    .uuids(row -> row.getUUID("key"))
                                    .bytes(row -> chain.chain().raised(chain.latest(), Rows.bytes(row, "digest")))
                                    .tuple())
                            .replaceWith(single.size());
        });
    }

    /** The next version takes the place of the former. */
    Uni<Void> end(SqlConnection tx) {
        return tx.query(written(END, "")).execute().replaceWithVoid();
    }

    private String written(String statement, String others) {
        return statement.formatted(table.name(), table.key(), table.digest(), table.next(), others);
    }
}
