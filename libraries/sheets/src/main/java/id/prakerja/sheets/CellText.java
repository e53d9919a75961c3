package id.prakerja.sheets;

/**
 * Keeps a spreadsheet from taking somebody's text for a formula: what begins with {@code = + - @} or a control character gets an
 * apostrophe in front when it is written to a CSV file, and loses it when the file comes back.
 */
final class CellText {

    private static final String GUARD = "'";
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CellText() {}

    static String guarded(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? GUARD + text : text;
    }

    static String withoutGuard(String text) {
        boolean guarded = text.startsWith(GUARD) && text.length() > 1 && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }
}
