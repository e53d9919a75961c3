package id.prakerja.sealed.rotation;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.walk.WalkedTable;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A table whose envelopes move under the active key. */
final class ReencryptedTable implements WalkedTable {

    private final SealedTable table;
    private final SealedStatements statements;
    private final DataCipher cipher;
    private final int most;

    ReencryptedTable(SealedTable table, DataCipher cipher, ReencryptionConfig config) {
        this.table = table;
        this.statements = new SealedStatements(table);
        this.cipher = cipher;
        this.most = Math.min(config.stepSize(), table.rowsAtOnce());
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public Uni<Long> left(SqlConnection tx) {
        return tx.preparedQuery(statements.left())
                .execute(Tuple.of(cipher.keys().activeKey()))
                .map(rows -> rows.iterator().next().getLong("envelopes"));
    }

    @Override
    public Uni<Optional<Reached>> move(SqlConnection tx, String[] after) {
        return tx.preparedQuery(statements.next())
                .execute(Tuple.of(after, cipher.keys().activeKey(), most))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : rewrite(tx, rows).map(Optional::of));
    }

    private Uni<Reached> rewrite(SqlConnection tx, RowSet<Row> rows) {
        List<String[]> keys = Rows.list(rows, row -> row.getArrayOfStrings("key"));
        List<Buffer> fresh = Rows.list(rows, row -> Buffer.buffer(resealed(row).envelope()));
        return tx.preparedQuery(statements.rewrite())
                .execute(Columns.of(keys)
                        .value(cipher.keys().activeKey())
                        .texts(key -> key[0])
                        .texts(key -> key.length > 1 ? key[1] : null)
                        .value(fresh.toArray(Buffer[]::new))
                        .tuple())
                .replaceWith(new Reached(keys.get(keys.size() - 1), keys.size()));
    }

    private SealedData resealed(Row row) {
        UUID owner = row.getUUID("owner");
        SealedData sealed = new SealedData(row.getString("key_id"), Rows.bytes(row, "envelope"));
        return cipher.seal(table.envelope(), owner, cipher.open(table.envelope(), owner, sealed));
    }
}
