package id.prakerja.sheets;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads CSV. Spreadsheets of Indonesian offices part values by semicolons, others by commas or tabs: the first line shows which,
 * or says so ({@code sep=;}). A spreadsheet writes trailing separators or leaves them out as it likes, so empty values at the end
 * count for nothing. A row with more values is one bad row; quotes that do not match make everything after them doubtful, so the
 * file is refused.
 */
final class CsvSheetReader implements SheetReader {

    private static final Pattern DECLARED_SEPARATOR =
            Pattern.compile("\"?sep=([,;:|\\t])\"?\r?", Pattern.CASE_INSENSITIVE);

    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private final Heading heading;
    private char separator;
    private long linesBefore;
    private long lastLine = 1;
    private long number;

    CsvSheetReader(InputStream source, SheetLayout layout, int longestRow) throws IOException {
        BufferedReader text = new BufferedReader(new Utf8Text(source), 1 << 16);
        chooseSeparator(text, longestRow);
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(longestRow)
                .ofCsvRecord(text)
                .iterator();
        this.heading = new Heading(layout);
        this.columns = new ArrayList<>();
        Optional<CsvRecord> first = record();
        while (first.isPresent() && first.get().getFields().stream().allMatch(CsvSheetReader::isBlank)) {
            first = record();
        }
        first.ifPresent(names -> names.getFields().forEach(name -> columns.add(heading.column(name))));
        heading.require(columns);
    }

    /** Looks at the first line without taking it, unless it only declares the separator. */
    private void chooseSeparator(BufferedReader text, int longestRow) throws IOException {
        text.mark(longestRow);
        String first = line(text, longestRow);
        Matcher declared = DECLARED_SEPARATOR.matcher(first);
        if (declared.matches()) {
            separator = declared.group(1).charAt(0);
            linesBefore = 1;
            return;
        }
        text.reset();
        separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, separator)) {
                separator = candidate;
            }
        }
    }

    private static String line(Reader text, int longest) throws IOException {
        StringBuilder start = new StringBuilder();
        for (int c = text.read(); c >= 0 && c != '\n' && start.length() < longest - 1; c = text.read()) {
            start.append((char) c);
        }
        return start.toString();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static boolean isBlank(String text) {
        return CellText.trimmed(text).isEmpty();
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        for (Optional<CsvRecord> written = record(); written.isPresent(); written = record()) {
            RowCells cells = cells(written.get());
            if (!cells.isBlank()) {
                number++;
                return Optional.of(cells.row(number, lastLine));
            }
        }
        return Optional.empty();
    }

    private RowCells cells(CsvRecord written) {
        RowCells cells = new RowCells();
        int count = written.getFieldCount();
        while (count > 0 && isBlank(written.getField(count - 1))) {
            count--;
        }
        for (int i = 0; i < Math.min(count, columns.size()); i++) {
            if (columns.get(i) != null) {
                cells.put(columns.get(i), CellText.withoutGuard(written.getField(i)));
            }
        }
        boolean tooMany = count > columns.size();
        boolean tooFew = written.getFieldCount() < columns.size()
                && !heading.mayLack(columns.subList(written.getFieldCount(), columns.size()));
        if (tooMany || (tooFew && !cells.isBlank())) {
            cells.keep(text(written));
            cells.fault(
                    SheetRow.WHOLE_ROW,
                    Refusal.of(SheetProblem.VALUE_COUNT_WRONG, written.getFieldCount(), columns.size()));
        }
        return cells;
    }

    private String text(CsvRecord written) {
        return written.getFields().stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator)));
    }

    private String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private Optional<CsvRecord> record() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord next = records.next();
            lastLine = next.getStartingLineNumber() + linesBefore;
            return Optional.of(next);
        } catch (CsvParseException malformed) {
            if (malformed.getCause() instanceof RefusedException refused) {
                throw refused;
            }
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
