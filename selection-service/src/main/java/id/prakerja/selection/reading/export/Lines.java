package id.prakerja.selection.reading.export;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A page of an export.
 *
 * @param columns names of the columns; the first is the key
 * @param values of each line, in the order of the columns; some may be null
 */
record Lines(List<String> columns, List<List<?>> values) {

    static Lines of(RowSet<Row> rows) {
        List<List<?>> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(
                IntStream.range(0, row.size()).mapToObj(row::getValue).toList()));
        return new Lines(rows.columnsNames(), values);
    }

    int size() {
        return values.size();
    }
}
