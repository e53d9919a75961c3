package id.prakerja.sheets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import id.prakerja.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads one JSON object a line. A line that is none is one bad row; the lines after it are read. */
final class NdjsonReader implements SheetReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final Utf8Text text;
    private final Heading heading;
    private final int longestRow;
    private final char[] buffer = new char[1 << 14];
    private int from;
    private int to;
    private long line;
    private long number;

    NdjsonReader(InputStream source, SheetLayout layout, int longestRow) throws IOException {
        this.text = new Utf8Text(source);
        this.heading = new Heading(layout);
        this.longestRow = longestRow;
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        for (String written = nextLine(); written != null; written = nextLine()) {
            RowCells cells = CellText.trimmed(written).isEmpty() ? new RowCells() : cells(written);
            if (!cells.isBlank()) {
                number++;
                return Optional.of(cells.row(number, line));
            }
        }
        return Optional.empty();
    }

    private RowCells cells(String written) throws IOException {
        RowCells cells = new RowCells();
        try (JsonParser parser = JSON.createParser(written)) {
            Set<String> seen = new HashSet<>();
            boolean sound = parser.nextToken() == JsonToken.START_OBJECT;
            while (sound && parser.nextToken() == JsonToken.FIELD_NAME) {
                String column = heading.column(parser.currentName());
                JsonToken value = parser.nextToken();
                sound = value.isScalarValue();
                if (sound && column != null && !seen.add(column)) {
                    cells.keep(written);
                    cells.fault(column, Refusal.of(SheetProblem.COLUMN_TWICE, column));
                } else if (sound && column != null && value != JsonToken.VALUE_NULL) {
                    cells.put(column, parser.getText());
                }
            }
            return sound && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null
                    ? cells
                    : notJson(written);
        } catch (JsonProcessingException malformed) {
            return notJson(written);
        }
    }

    private static RowCells notJson(String written) {
        RowCells cells = new RowCells();
        cells.keep(written);
        cells.fault(SheetRow.WHOLE_ROW, Refusal.of(SheetProblem.LINE_NOT_JSON));
        return cells;
    }

    /** Never holds more of a line than may be in one. */
    private String nextLine() throws IOException {
        StringBuilder start = null;
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, text.read(buffer, 0, buffer.length));
                if (to == 0) {
                    return start == null ? null : ended(start.toString());
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int length = end - from + (start == null ? 0 : start.length());
            if (length > longestRow) {
                throw Refusal.of(SheetProblem.LINE_TOO_LONG, Long.toString(line + 1), Integer.toString(longestRow))
                        .toException();
            }
            String part = new String(buffer, from, end - from);
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete && start == null) {
                return ended(part);
            }
            start = start == null ? new StringBuilder(part) : start.append(part);
            if (complete) {
                return ended(start.toString());
            }
        }
    }

    private String ended(String written) {
        line++;
        return written;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
