package id.prakerja.incentive.lists;

import id.prakerja.exports.ExportPage;
import id.prakerja.exports.ExportSource;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a list. */
final class ListExport implements ExportSource {

    private final Pool pool;
    private final CsvList list;
    private final Map<String, String> filters;

    ListExport(Pool pool, CsvList list, Map<String, String> filters) {
        this.pool = pool;
        this.list = list;
        this.filters = filters;
    }

    @Override
    public List<String> columns() {
        return list.columns();
    }

    @Override
    public Uni<ExportPage> page(String after, int most) {
        Object[] values = Stream.concat(
                        Stream.of(after, (Object) most), list.filters().stream().map(filters::get))
                .toArray();
        return pool.preparedQuery(list.sql())
                .execute(Values.of(values))
                .map(rows -> ExportPage.of(rows, list.columns().get(0)));
    }
}
