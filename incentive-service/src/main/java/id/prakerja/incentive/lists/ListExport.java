package id.prakerja.incentive.lists;

import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;

/** The rows of a list. */
final class ListExport implements ExportSource {

    private final Pool pool;
    private final List<String> columns;
    private final CsvList.Narrowed list;

    ListExport(Pool pool, List<String> columns, CsvList.Narrowed list) {
        this.pool = pool;
        this.columns = columns;
        this.list = list;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Uni<ExportPage> page(String after, int most) {
        return pool.preparedQuery(list.sql())
                .execute(list.parameters().of(after, most))
                .map(rows -> ExportPage.of(rows, columns.get(0)));
    }
}
