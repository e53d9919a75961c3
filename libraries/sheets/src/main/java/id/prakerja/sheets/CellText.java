package id.prakerja.sheets;

import id.prakerja.json.Unseen;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** What is meant by the text of a cell, whatever a spreadsheet, a chat or a browser has put around it. */
public final class CellText {

    private static final String GUARD = "'";
    /** With those that a spreadsheet set to East Asian width takes for the same. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** What a spreadsheet shows where it could not compute, or where a column is too narrow. */
    private static final Set<String> ERROR_MARKS = Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
            "#CONNECT!",
            "#BUSY!",
            "#UNKNOWN!",
            "#PYTHON!",
            "#EXTERNAL!",
            "#GETTING_DATA");

    private static final Pattern OTHER_ERROR_MARK = Pattern.compile("#{3,}|Err:[0-9]{3}");

    private CellText() {}

    /** Without blanks and invisible marks (zero-width, direction, no-break, byte order) at either end. */
    public static String trimmed(String text) {
        return Unseen.trimmed(text);
    }

    /** Without invisible marks anywhere, every kind of blank an ordinary one: for numbers that people copy, such as phones. */
    public static String withoutInvisible(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Unseen.isMark(c))
                .forEach(c -> visible.appendCodePoint(Unseen.isBlank(c) ? ' ' : c));
        return visible.toString();
    }

    /** The first invisible mark or unusual blank within a text, such as {@code U+200B}. */
    public static Optional<String> invisibleIn(String text) {
        return first(text, c -> c != ' ' && Unseen.is(c));
    }

    /** The first character that no text holds: NUL and other controls, half a pair, what stands for lost bytes. */
    static Optional<String> impossibleIn(String text) {
        return first(
                text,
                c -> (Character.isISOControl(c) && !Character.isWhitespace(c))
                        || Character.getType(c) == Character.SURROGATE
                        || (c & 0xFFFE) == 0xFFFE
                        || c == 0xFFFD);
    }

    static boolean isErrorMark(String text) {
        char first = text.charAt(0);
        return (first == '#' || first == 'E')
                && (ERROR_MARKS.contains(text) || OTHER_ERROR_MARK.matcher(text).matches());
    }

    /**
     * Keeps a spreadsheet from taking a text for a formula: what begins with {@code = + - @} or a control character, after any
     * apostrophes, gets an apostrophe in front. {@link #withoutGuard} takes it off again, so that nothing is lost on the way.
     */
    static String guarded(String text) {
        return isFormula(text, 0) ? GUARD + text : text;
    }

    static String withoutGuard(String text) {
        return text.startsWith(GUARD) && isFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text, int from) {
        int start = from;
        while (start < text.length() && text.startsWith(GUARD, start)) {
            start++;
        }
        return start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    }

    private static Optional<String> first(String text, IntPredicate wanted) {
        if (isPlain(text)) {
            return Optional.empty();
        }
        return text.codePoints()
                .filter(wanted)
                .mapToObj(c -> "U+%04X".formatted(c))
                .findFirst();
    }

    /** Nearly every cell is, so millions of them cost little. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
                return false;
            }
        }
        return true;
    }
}
