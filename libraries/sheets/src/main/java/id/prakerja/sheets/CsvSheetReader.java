package id.prakerja.sheets;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.prakerja.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads CSV. Spreadsheets of Indonesian offices part values by semicolons, others by commas or tabs: the first line tells. A row
 * with too many or too few values is one bad row; quotes that do not match make everything after them doubtful, so the file is
 * refused.
 */
final class CsvSheetReader implements SheetReader {

    private final CloseableIterator<CsvRecord> records;
    private final List<String> heading;
    private final Set<String> columns;
    private long lastLine = 1;
    private long number;

    CsvSheetReader(InputStream source, SheetLayout layout, int longestRow) throws IOException {
        Utf8Text text = new Utf8Text(source);
        this.columns = new HashSet<>(layout.columns());
        this.records = CsvReader.builder()
                .fieldSeparator(separator(text.peekLine(longestRow)))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(longestRow)
                .ofCsvRecord(text)
                .iterator();
        this.heading = record().map(
                        first -> first.getFields().stream().map(String::strip).toList())
                .orElse(List.of());
        layout.requireIn(heading);
    }

    private static char separator(String heading) {
        char separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, separator)) {
                separator = candidate;
            }
        }
        return separator;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        return record().map(this::row);
    }

    private SheetRow row(CsvRecord written) {
        number++;
        long line = written.getStartingLineNumber();
        if (written.getFieldCount() != heading.size()) {
            return SheetRow.unreadable(
                    number, line, Refusal.of(SheetProblem.VALUE_COUNT_WRONG, written.getFieldCount(), heading.size()));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            String value = written.getField(i);
            if (!value.isBlank() && columns.contains(heading.get(i))) {
                values.put(heading.get(i), CellText.withoutGuard(value));
            }
        }
        return new SheetRow(number, line, values, List.of());
    }

    private Optional<CsvRecord> record() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord next = records.next();
            lastLine = next.getStartingLineNumber();
            return Optional.of(next);
        } catch (CsvParseException malformed) {
            throw Refusal.of(SheetProblem.CSV_MALFORMED, Long.toString(lastLine))
                    .toException();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
