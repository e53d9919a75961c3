package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Reads the first visible sheet of a workbook. A workbook can only be read with its table of contents, which stands at its end, so
 * it goes to a file first (readable by the service alone, deleted with the reader) and is looked through by {@link WorkbookGuard}
 * before anything is made of it.
 */
final class XlsxReader implements SheetReader {

    private final Path file;
    private final int longestRow;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellValues values;
    private final List<String> columns = new ArrayList<>();
    private long number;

    private XlsxReader(Path file, SheetLayout layout, int longestRow) throws IOException {
        this.file = file;
        this.longestRow = longestRow;
        this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        this.values = new CellValues(WorkbookCalendar.isFrom1904(file));
        this.stream = firstVisible(workbook).openStream();
        this.rows = stream.iterator();
        Heading heading = new Heading(layout);
        while (columns.isEmpty() && rows.hasNext()) {
            readHeading(rows.next(), heading);
        }
        heading.require(columns);
    }

    private static Sheet firstVisible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(XlsxReader::unreadable);
    }

    private void readHeading(Row row, Heading heading) {
        for (Cell cell : row) {
            String name = cell == null ? "" : CellText.trimmed(values.text(cell));
            if (!name.isEmpty()) {
                columns.addAll(Collections.nCopies(cell.getColumnIndex() - columns.size(), null));
                columns.add(heading.column(name));
            }
        }
    }

    static XlsxReader open(InputStream source, SheetLayout layout, SheetLimits limits) throws IOException {
        Path file = Files.createTempFile("sheet-", ".xlsx");
        try (source) {
            Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
            WorkbookGuard.check(file, limits);
            return new XlsxReader(file, layout, limits.longestRow());
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
                RowCells cells = cells(row);
                if (!cells.isBlank()) {
                    number++;
                    return Optional.of(cells.row(number, row.getRowNum()));
                }
            }
            return Optional.empty();
        } catch (RefusedException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw unreadable();
        }
    }

    private RowCells cells(Row row) {
        RowCells cells = new RowCells();
        int length = 0;
        for (Cell cell : row) {
            if (cell != null && cell.getColumnIndex() < columns.size() && columns.get(cell.getColumnIndex()) != null) {
                length += values.put(cell, columns.get(cell.getColumnIndex()), cells);
            }
        }
        if (length > longestRow) {
            throw Refusal.of(
                            SheetProblem.LINE_TOO_LONG, Integer.toString(row.getRowNum()), Integer.toString(longestRow))
                    .toException();
        }
        return cells;
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
