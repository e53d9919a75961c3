package id.prakerja.sealed.rotation;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * One step of re-encryption: the next rows of a table in the order of its primary key, their envelopes and the position in one
 * transaction. An envelope that somebody changes at the same moment is left to the next walk.
 */
@ApplicationScoped
class ReencryptionStep {

    private final List<SealedTable> tables;
    private final ReencryptionStore store;
    private final DataCipher cipher;
    private final ReencryptionConfig config;

    ReencryptionStep(
            @All List<SealedTable> tables, ReencryptionStore store, DataCipher cipher, ReencryptionConfig config) {
        this.tables =
                tables.stream().sorted(Comparator.comparing(SealedTable::name)).toList();
        this.store = store;
        this.cipher = cipher;
        this.config = config;
    }

    /**
     * Takes a step, in the transaction of whoever has the work in hand.
     *
     * @return whether there may be another; false if all is done
     */
    Uni<Boolean> take(SqlConnection tx) {
        return store.open(tx)
                .chain(open -> tables.stream()
                        .filter(table -> open.containsKey(table.name()))
                        .findFirst()
                        .map(table -> walk(tx, table, open.get(table.name())).replaceWith(true))
                        .orElseGet(() -> count(tx)));
    }

    /** Before the first walk and after the last: which tables hold envelopes under other keys? If none does, all is done. */
    private Uni<Boolean> count(SqlConnection tx) {
        return Multi.createFrom()
                .iterable(tables)
                .onItem()
                .transformToUniAndConcatenate(
                        table -> left(tx, table).call(left -> store.begin(tx, table.name(), left)))
                .collect()
                .asList()
                .map(left -> left.stream().anyMatch(envelopes -> envelopes > 0))
                .call(more -> more ? Uni.createFrom().voidItem() : store.end(tx));
    }

    private Uni<Long> left(SqlConnection tx, SealedTable table) {
        return tx.preparedQuery(new SealedStatements(table).left())
                .execute(Tuple.of(cipher.keys().activeKey()))
                .map(rows -> rows.iterator().next().getLong("envelopes"));
    }

    private Uni<Void> walk(SqlConnection tx, SealedTable table, String[] position) {
        int most = Math.min(config.stepSize(), table.rowsAtOnce());
        return tx.preparedQuery(new SealedStatements(table).next())
                .execute(Tuple.of(position, cipher.keys().activeKey(), most))
                .chain(rows -> rows.size() == 0
                        ? store.finish(tx, table.name())
                        : rewrite(tx, table, rows)
                                .chain(reached -> store.advance(tx, table.name(), reached, rows.size())));
    }

    /** The position that is reached: the key of the last row. */
    private Uni<String[]> rewrite(SqlConnection tx, SealedTable table, RowSet<Row> rows) {
        List<String[]> keys = Rows.list(rows, row -> row.getArrayOfStrings("key"));
        List<Buffer> fresh =
                Rows.list(rows, row -> Buffer.buffer(resealed(table, row).envelope()));
        return tx.preparedQuery(new SealedStatements(table).rewrite())
                .execute(Columns.of(keys)
                        .value(cipher.keys().activeKey())
                        .texts(key -> key[0])
                        .texts(key -> key.length > 1 ? key[1] : null)
                        .value(fresh.toArray(Buffer[]::new))
                        .tuple())
                .replaceWith(keys.get(keys.size() - 1));
    }

    private SealedData resealed(SealedTable table, Row row) {
        UUID owner = row.getUUID("owner");
        SealedData sealed = new SealedData(row.getString("key_id"), Rows.bytes(row, "envelope"));
        return cipher.seal(table.envelope(), owner, cipher.open(table.envelope(), owner, sealed));
    }
}
