package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a workbook. A workbook can only be read with its table of contents, which stands at its end, so it goes
 * to a file first (readable by the service alone, deleted with the reader) and is looked through by {@link WorkbookGuard} before
 * anything is made of it.
 */
final class XlsxReader implements SheetReader {

    /** Digits that a spreadsheet keeps of a number. */
    private static final int EXACT_DIGITS = 15;

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Map<Integer, String> columns = new HashMap<>();
    private long number;

    private XlsxReader(Path file, SheetLayout layout) throws IOException {
        this.file = file;
        this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        List<String> heading = new ArrayList<>();
        if (rows.hasNext()) {
            for (Cell cell : rows.next()) {
                String name = cell == null ? "" : cell.getText().strip();
                heading.add(name);
                if (cell != null && layout.columns().contains(name)) {
                    columns.put(cell.getColumnIndex(), name);
                }
            }
        }
        layout.requireIn(heading);
    }

    static XlsxReader open(InputStream source, SheetLayout layout, SheetLimits limits) throws IOException {
        Path file = Files.createTempFile("sheet-", ".xlsx");
        try (source) {
            Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
            WorkbookGuard.check(file, limits);
            return new XlsxReader(file, layout);
        } catch (RefusedException refused) {
            Files.delete(file);
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            Files.delete(file);
            throw unreadable();
        }
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                SheetRow read = read(row);
                if (!read.values().isEmpty() || !read.faults().isEmpty()) {
                    number++;
                    return Optional.of(read);
                }
            }
            return Optional.empty();
        } catch (RuntimeException broken) {
            throw unreadable();
        }
    }

    private SheetRow read(Row row) {
        Map<String, String> values = new HashMap<>();
        List<SheetRow.Fault> faults = new ArrayList<>();
        for (Cell cell : row) {
            String column = cell == null ? null : columns.get(cell.getColumnIndex());
            String text = column == null ? "" : text(cell);
            if (!text.isBlank()) {
                values.put(column, text);
                if (isRounded(cell)) {
                    faults.add(new SheetRow.Fault(column, Refusal.of(SheetProblem.NUMBER_NOT_TEXT)));
                }
            }
        }
        return new SheetRow(number + 1, row.getRowNum(), values, faults);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? cell.asDate().toLocalDate().toString() : plain(cell.asNumber());
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean isRounded(Cell cell) {
        return cell.getType() == CellType.NUMBER && plain(cell.asNumber()).length() > EXACT_DIGITS && !isDate(cell);
    }

    /** The formats 14 to 17 are the built-in dates; others tell by their letters. */
    private static boolean isDate(Cell cell) {
        Integer format = cell.getDataFormatId();
        if (format != null && Set.of(14, 15, 16, 17, 22).contains(format)) {
            return true;
        }
        String letters = cell.getDataFormatString();
        return letters != null && letters.contains("y") && letters.contains("d");
    }

    private static RefusedException unreadable() {
        return Refusal.of(SheetProblem.XLSX_UNREADABLE).toException();
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
            workbook.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
