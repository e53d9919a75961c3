package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import java.util.List;

/**
 * The columns of a table.
 *
 * @param columns all that are read, in the order in which they are written; others are passed over
 * @param required those without which no row could be understood
 */
public record SheetLayout(List<String> columns, List<String> required) {

    /**
     * Looks whether a heading has what is required.
     *
     * @param heading names of the columns as found
     * @throws id.prakerja.refusal.RefusedException {@code COLUMNS_MISSING}
     */
    void requireIn(List<String> heading) {
        List<String> missing =
                required.stream().filter(column -> !heading.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(SheetProblem.COLUMNS_MISSING, String.join(", ", missing))
                    .toException();
        }
    }
}
