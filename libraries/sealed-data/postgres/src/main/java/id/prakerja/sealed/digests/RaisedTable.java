package id.prakerja.sealed.digests;

import id.prakerja.sealed.walk.WalkedTable;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table whose digests are raised from the version before to the latest. The statements differ in nothing but the names of its columns. */
final class RaisedTable implements WalkedTable {

    private static final String LEFT = "select count(*) as digests from %1$s where digest_version < $1";

    /** A row that somebody else is changing is skipped, so that neither waits for the other; the next walk finds it. */
    private static final String NEXT = """
            select %2$s as key, %3$s
              from %1$s
             where %2$s > $1 and digest_version = $2
             order by %2$s
             limit $3
               for update skip locked
            """;

    private static final String ONE =
            "select %2$s as key, %3$s from %1$s where %2$s = $1 and digest_version = $2 for update";

    /** Nothing before everybody writes the latest version. */
    private static final String RAISE = """
            update %1$s t
               set %4$s, digest_version = $1
              from unnest($4::uuid[], %5$s) as e (key, %3$s)
             where t.%2$s = e.key and t.digest_version = $1 - 1 and (select digest_written($2, $3::text[])) = $1
            """;

    private final DigestTable table;
    private final ChainedDigests chain;
    private final int most;

    RaisedTable(DigestTable table, ChainedDigests chain, int most) {
        this.table = table;
        this.chain = chain;
        this.most = most;
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public Uni<Long> left(SqlConnection tx) {
        return tx.preparedQuery(written(LEFT))
                .execute(Tuple.of(chain.latest()))
                .map(rows -> rows.iterator().next().getLong("digests"));
    }

    @Override
    public Uni<Optional<Reached>> move(SqlConnection tx, String[] after) {
        return tx.preparedQuery(written(NEXT))
                .execute(Tuple.of(UUID.fromString(after[0]), chain.latest() - 1, most))
                .chain(rows -> raise(tx, rows));
    }

    /** Raises one row, which the caller has locked. */
    Uni<Void> move(SqlConnection tx, UUID key) {
        return tx.preparedQuery(written(ONE))
                .execute(Tuple.of(key, chain.latest() - 1))
                .chain(rows -> raise(tx, rows))
                .replaceWithVoid();
    }

    private Uni<Optional<Reached>> raise(SqlConnection tx, RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        List<Row> former = Rows.list(rows, row -> row);
        Columns<Row> raised = Columns.of(former)
                .value(chain.latest())
                .value(chain.name())
                .value(chain.fingerprints())
                .uuids(row -> row.getUUID("key"));
        table.digests().forEach(column -> raised.bytes(row -> raised(Rows.bytes(row, column))));
        String last = former.get(former.size() - 1).getUUID("key").toString();
        return tx.preparedQuery(written(RAISE))
                .execute(raised.tuple())
                .replaceWith(Optional.of(new Reached(new String[] {last}, former.size())));
    }

    private byte[] raised(byte[] former) {
        return former == null ? null : chain.chain().raised(chain.latest(), former);
    }

    private String written(String statement) {
        List<String> digests = table.digests();
        return statement.formatted(
                table.name(),
                table.key(),
                String.join(", ", digests),
                each(i -> digests.get(i) + " = e." + digests.get(i)),
                each(i -> "$" + (i + 5) + "::bytea[]"));
    }

    private String each(IntFunction<String> part) {
        return IntStream.range(0, table.digests().size()).mapToObj(part).collect(Collectors.joining(", "));
    }
}
