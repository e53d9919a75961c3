package id.prakerja.selection.export;

import id.prakerja.selection.export.domain.CsvLine;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How lines are written. */
enum ExportFormat {
    /** A header, then a line per row. */
    CSV {
        @Override
        String header(List<String> columns) {
            return CsvLine.of(columns);
        }

        @Override
        String line(List<String> columns, Row row) {
            List<Object> values = new ArrayList<>();
            columns.forEach(column -> values.add(plain(row.getValue(column))));
            return CsvLine.of(values);
        }
    },
    /** A JSON object per line. */
    NDJSON {
        @Override
        String header(List<String> columns) {
            return "";
        }

        @Override
        String line(List<String> columns, Row row) {
            JsonObject line = new JsonObject();
            columns.forEach(column -> line.put(column, plain(row.getValue(column))));
            return line.encode() + "\n";
        }

        /** The server ends every piece of this media type with a line feed by itself. */
        @Override
        String piece(String lines) {
            return lines.isEmpty() ? lines : lines.substring(0, lines.length() - 1);
        }
    };

    /** Media type of comma-separated values. */
    static final String CSV_TYPE = "text/csv";

    /** Media type of newline-delimited JSON. */
    static final String NDJSON_TYPE = "application/x-ndjson";

    /** What comes before the first line. */
    abstract String header(List<String> columns);

    /** A row as a line with its end. */
    abstract String line(List<String> columns, Row row);

    /** Whole lines as they are handed to the server. */
    String piece(String lines) {
        return lines;
    }

    /** The end of a file's name. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Object plain(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value instanceof UUID id ? id.toString() : value;
    }
}
