package id.prakerja.selection.reading.export;

import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;

/**
 * A list of one wave that the database holds row by row.
 *
 * @param province of one province only, unless null
 * @param state of one state only, unless null
 */
record WaveList(Pool pool, int wave, ExportKind kind, String province, String state) implements ExportSource {

    @Override
    public List<String> columns() {
        return kind.columns();
    }

    @Override
    public Uni<ExportPage> page(String after, int most) {
        return pool.preparedQuery(kind.sql())
                .execute(Values.of(wave, kind.key(after), province, state, most))
                .map(rows -> ExportPage.of(rows, kind.columns().get(0)));
    }
}
