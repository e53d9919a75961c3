package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import java.util.List;
import java.util.Map;

/**
 * A row of a table as written; nothing in it has been checked.
 *
 * @param number its number among the rows that have a value, from 1
 * @param line the line of the file, or the row of the spreadsheet, that it starts on, from 1
 * @param values by column, without blanks and invisible marks around them; what was left empty is not there
 * @param faults by column why a value could not be read; {@link #WHOLE_ROW} where the row as such could not
 * @param written the text of the whole row where it could not be read as values of columns, so that it is not lost; else null
 */
public record SheetRow(long number, long line, Map<String, String> values, List<Fault> faults, String written) {

    /** Stands for the column where no single column is at fault. */
    public static final String WHOLE_ROW = "row";

    /**
     * Why a value could not be read.
     *
     * @param column name of the column, or {@link #WHOLE_ROW}
     * @param refusal code and details
     */
    public record Fault(String column, Refusal refusal) {}

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
