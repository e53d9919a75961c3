package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import java.util.List;
import java.util.Map;

/**
 * A row of a table as written; nothing in it has been checked.
 *
 * @param number its number among the rows of people, from 1
 * @param line the line of the file, or the row of the spreadsheet, that it starts on, from 1
 * @param values by column; what was left empty is not there
 * @param faults by column why a value could not be read; {@link #WHOLE_ROW} where the row as such could not
 */
public record SheetRow(long number, long line, Map<String, String> values, List<Fault> faults) {

    /** Stands for the column where no single column is at fault. */
    public static final String WHOLE_ROW = "row";

    /**
     * Why a value could not be read.
     *
     * @param column name of the column, or {@link #WHOLE_ROW}
     * @param refusal code and details
     */
    public record Fault(String column, Refusal refusal) {}

    static SheetRow unreadable(long number, long line, Refusal refusal) {
        return new SheetRow(number, line, Map.of(), List.of(new Fault(WHOLE_ROW, refusal)));
    }

    /** Without the person, lest one reach a log. */
    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
