package id.prakerja.exports;

import id.prakerja.refusal.Refusal;
import id.prakerja.sheets.SheetFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be given out, to whom and why.
 *
 * @param name of the list, such as {@code payouts}; part of the file's name
 * @param format how it is written
 * @param filters which rows are wanted, as asked for; for the log
 * @param after the key after which it goes on where an earlier export broke off, or null from the beginning
 * @param by account of who takes it
 * @param reason what for, in the words of who takes it
 */
public record ExportRequest(
        String name, SheetFormat format, Map<String, String> filters, String after, String by, String reason) {

    private static final int LONGEST_REASON = 500;

    /**
     * A request with a reason.
     *
     * @throws id.prakerja.refusal.RefusedException {@code EXPORT_REASON_REQUIRED}
     */
    public ExportRequest {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.of(ExportProblem.EXPORT_REASON_REQUIRED, LONGEST_REASON)
                    .toException();
        }
        filters = new TreeMap<>(filters);
    }

    String fileName() {
        return name + "." + format.ending();
    }
}
