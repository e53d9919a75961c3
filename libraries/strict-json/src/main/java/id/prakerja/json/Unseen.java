package id.prakerja.json;

import java.util.function.IntPredicate;

/**
 * What nobody sees in a text: blanks of every width, and the marks that only steer how others are shown. Spreadsheets, messengers and
 * phones put them around what people copy. The one list of them, for JSON, parameters and sheets.
 */
public final class Unseen {

    private Unseen() {}

    /** Whether a character is a blank of any width or a mark that shows nothing. */
    public static boolean is(int character) {
        return isBlank(character) || isMark(character);
    }

    /** Whether a character is a blank of any width, one that does not break among them. */
    public static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Whether a character shows nothing: zero-width and direction marks, byte order marks, and letters and signs without a shape. */
    public static boolean isMark(int character) {
        return Character.getType(character) == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x2800
                || character == 0x3164
                || character == 0xFFA0;
    }

    /** The text without any of these at its ends. */
    public static String trimmed(String text) {
        return trimmed(text, Unseen::is);
    }

    static String trimmed(String text, IntPredicate off) {
        int end = text.length();
        while (end > 0 && off.test(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        int start = 0;
        while (start < end && off.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start, end);
    }
}
