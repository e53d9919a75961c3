package id.prakerja.selection.reading.export;

import id.prakerja.selection.reading.export.domain.CsvLine;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
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
        String line(List<String> columns, List<?> values) {
            return CsvLine.of(values.stream().map(ExportFormat::plain).toList());
        }
    },
    /** A JSON object per line. */
    NDJSON {
        @Override
        String header(List<String> columns) {
            return "";
        }

        @Override
        String line(List<String> columns, List<?> values) {
            JsonObject line = new JsonObject();
            for (int i = 0; i < columns.size(); i++) {
                line.put(columns.get(i), plain(values.get(i)));
            }
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

    /** Values, each under its column, as a line with its end. */
    abstract String line(List<String> columns, List<?> values);

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
