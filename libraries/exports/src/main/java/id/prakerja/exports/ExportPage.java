package id.prakerja.exports;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of an export.
 *
 * @param rows values by column; what is null or not there is left empty
 * @param last key of the last row, or null where there is none
 */
public record ExportPage(List<Map<String, Object>> rows, String last) {

    /** Rows of a query whose columns have the names of the export's. */
    public static ExportPage of(RowSet<Row> rows, String key) {
        List<Map<String, Object>> read = new ArrayList<>(rows.size());
        String last = null;
        for (Row row : rows) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                Object value = row.getValue(column);
                values.put(row.getColumnName(column), value instanceof OffsetDateTime time ? time.toInstant() : value);
            }
            last = String.valueOf(row.getValue(key));
            read.add(values);
        }
        return new ExportPage(read, last);
    }
}
