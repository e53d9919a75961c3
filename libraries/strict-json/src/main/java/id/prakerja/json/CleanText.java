package id.prakerja.json;

/**
 * Text as it is kept: what nobody sees at its ends is taken off. Spreadsheets, messengers and phones put no-break spaces, direction
 * marks and zero-width marks around what people copy, and a number with one of them is another number to a machine.
 */
public final class CleanText {

    private static final char NUL = '\0';

    private CleanText() {}

    /**
     * Cleans a text.
     *
     * @param raw as it was sent
     * @return the text without blanks and invisible marks at its ends; what is inside stays
     * @throws MalformedValueException if there is a NUL in it, which no database of ours holds and no person writes
     */
    public static String of(String raw) {
        if (holdsNul(raw)) {
            throw new MalformedValueException("A text without the character NUL is wanted");
        }
        return Unseen.trimmed(raw, CleanText::isUnseen);
    }

    /**
     * Takes every invisible mark and blank out of a text, for numbers that people group, such as phone numbers.
     *
     * @param raw as it was sent
     * @return the text without any of them
     * @throws MalformedValueException if there is a NUL in it
     */
    public static String withoutUnseen(String raw) {
        String clean = of(raw);
        StringBuilder seen = new StringBuilder(clean.length());
        clean.codePoints().filter(each -> !isUnseen(each)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** Whether the text holds the character NUL. */
    public static boolean holdsNul(String raw) {
        return raw.indexOf(NUL) >= 0;
    }

    /** A control character is none that a person writes either. */
    private static boolean isUnseen(int each) {
        return Unseen.is(each) || Character.isISOControl(each);
    }
}
