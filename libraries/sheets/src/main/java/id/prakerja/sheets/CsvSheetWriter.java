package id.prakerja.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes CSV with commas in UTF-8 with the mark by which spreadsheets know it. */
final class CsvSheetWriter implements SheetWriter {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;
    private final List<String> columns;

    CsvSheetWriter(OutputStream target, List<String> columns) throws IOException {
        target.write(MARK);
        this.csv = CsvWriter.builder().build(target, StandardCharsets.UTF_8);
        this.columns = columns;
        csv.writeRecord(columns);
    }

    @Override
    public void row(Map<String, ?> values) {
        csv.writeRecord(columns.stream().map(column -> cell(values.get(column))).toList());
    }

    /** A minus belongs to a number; only a text can be taken for a formula. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Number ? value.toString() : CellText.guarded(value.toString());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
