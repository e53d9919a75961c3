package id.prakerja.sheets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import id.prakerja.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one JSON object a line. A line that is none is one bad row; the lines after it are read. Empty lines do not count. */
final class NdjsonReader implements SheetReader {

    private final Utf8Text text;
    private final Set<String> columns;
    private final int longestRow;
    private final JsonFactory json;
    private final char[] buffer = new char[1 << 14];
    private int from;
    private int to;
    private long line;
    private long number;

    NdjsonReader(InputStream source, SheetLayout layout, int longestRow, JsonFactory json) throws IOException {
        this.text = new Utf8Text(source);
        this.columns = Set.copyOf(layout.columns());
        this.longestRow = longestRow;
        this.json = json;
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        String written = nextLine();
        while (written != null && written.isBlank()) {
            written = nextLine();
        }
        return written == null ? Optional.empty() : Optional.of(row(written));
    }

    private SheetRow row(String written) throws IOException {
        number++;
        try (JsonParser parser = json.createParser(written)) {
            Map<String, String> values = new HashMap<>();
            boolean sound = parser.nextToken() == JsonToken.START_OBJECT;
            while (sound && parser.nextToken() == JsonToken.FIELD_NAME) {
                String column = parser.currentName();
                JsonToken value = parser.nextToken();
                sound = value.isScalarValue();
                if (sound && value != JsonToken.VALUE_NULL && columns.contains(column)) {
                    values.put(column, parser.getText());
                }
            }
            return sound && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null
                    ? new SheetRow(number, line, values, List.of())
                    : notJson();
        } catch (JsonProcessingException malformed) {
            return notJson();
        }
    }

    private SheetRow notJson() {
        return SheetRow.unreadable(number, line, Refusal.of(SheetProblem.LINE_NOT_JSON));
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
