package id.prakerja.selection.reading.export.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of CSV (RFC 4180) that no spreadsheet takes for a formula: a value that would begin one is led by an apostrophe, as OWASP
 * advises.
 */
public final class CsvLine {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvLine() {}

    /**
     * Writes a line.
     *
     * @param values in the order of the columns; null is an empty value
     * @return the line with its end
     */
    public static String of(List<?> values) {
        return values.stream().map(CsvLine::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String value(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        // Our own numbers and times cannot hold a formula, and a minus belongs to a number.
        if (!(value instanceof Number) && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
