package id.prakerja.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of one sheet, every cell as text: numbers keep their digits, and no text becomes a formula. */
final class XlsxWriter implements SheetWriter {

    private static final int ROWS_HELD = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<String> columns;
    private int row;

    XlsxWriter(OutputStream target, List<String> columns) {
        this.workbook = new Workbook(target, "Sheets", "1.0");
        this.sheet = workbook.newWorksheet("Data");
        this.columns = columns;
        for (int column = 0; column < columns.size(); column++) {
            sheet.style(column).format("@").set();
            sheet.inlineString(0, column, columns.get(column));
        }
        row = 1;
    }

    @Override
    public void row(Map<String, ?> values) throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            Object value = values.get(columns.get(column));
            if (value != null) {
                sheet.inlineString(row, column, value.toString());
                sheet.style(row, column).format("@").set();
            }
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
