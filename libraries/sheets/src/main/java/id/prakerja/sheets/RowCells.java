package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers the cells of one row, for every format by the same rules. */
final class RowCells {

    private final Map<String, String> values = new HashMap<>();
    private final List<SheetRow.Fault> faults = new ArrayList<>();
    private String written;

    /** A cell of a column that is read; of what is empty nothing is kept. */
    void put(String column, String text) {
        String value = CellText.trimmed(text);
        if (value.isEmpty()) {
            return;
        }
        values.put(column, value);
        if (CellText.isErrorMark(value)) {
            fault(column, Refusal.of(SheetProblem.CELL_ERROR, value));
        }
        CellText.impossibleIn(value)
                .ifPresent(character -> fault(column, Refusal.of(SheetProblem.CHARACTER_NOT_TEXT, character)));
    }

    void fault(String column, Refusal refusal) {
        faults.add(new SheetRow.Fault(column, refusal));
    }

    /** The row as such cannot be read, or not fully: what was written goes with it. */
    void keep(String text) {
        written = text;
    }

    boolean isBlank() {
        return values.isEmpty() && faults.isEmpty();
    }

    SheetRow row(long number, long line) {
        return new SheetRow(number, line, values, faults, written);
    }
}
