package id.prakerja.sheets;

import id.prakerja.refusal.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the columns of a layout by the names that stand in a file. */
final class Heading {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_.-]+");

    private final SheetLayout layout;
    private final Map<String, String> exactly = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();

    Heading(SheetLayout layout) {
        this.layout = layout;
        for (String column : layout.columns()) {
            exactly.put(column, column);
            columns.put(folded(column), column);
        }
    }

    private static String folded(String name) {
        String visible = CellText.withoutInvisible(CellText.withoutGuard(CellText.trimmed(name)));
        return BETWEEN_WORDS.matcher(visible).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The column of this name, or null where none is read. */
    String column(String name) {
        String exact = exactly.get(name);
        return exact == null ? columns.get(folded(name)) : exact;
    }

    /** The columns of a first row: each known one once, and all that are required. */
    void require(List<String> found) {
        Set<String> seen = new HashSet<>();
        for (String column : found) {
            if (column != null && !seen.add(column)) {
                throw Refusal.of(SheetProblem.COLUMN_TWICE, column).toException();
            }
        }
        List<String> missing = layout.required().stream()
                .filter(column -> !seen.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(SheetProblem.COLUMNS_MISSING, String.join(", ", missing))
                    .toException();
        }
    }

    /** Whether a row that ends before these columns can be understood all the same. */
    boolean mayLack(List<String> rest) {
        return rest.stream().noneMatch(layout.required()::contains);
    }
}
