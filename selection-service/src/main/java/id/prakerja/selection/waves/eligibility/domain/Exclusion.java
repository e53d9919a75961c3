package id.prakerja.selection.waves.eligibility.domain;

/**
 * A reason for which a person is excluded.
 *
 * @param reason why
 * @param list name of the list behind it; null where there is none
 */
public record Exclusion(ExclusionReason reason, String list) {

    private static final char SEPARATOR = ':';

    /**
     * A reason without a list.
     *
     * @param reason why
     * @return the exclusion
     */
    public static Exclusion of(ExclusionReason reason) {
        return new Exclusion(reason, null);
    }

    /**
     * As one text, to be stored.
     *
     * @return the code, followed by a colon and the list's name where there is one
     */
    public String text() {
        return list == null ? reason.name() : reason.name() + SEPARATOR + list;
    }

    /**
     * Reads what {@link #text} gave.
     *
     * @param text the stored text
     * @return the exclusion
     */
    public static Exclusion parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        return separator < 0
                ? of(ExclusionReason.valueOf(text))
                : new Exclusion(ExclusionReason.valueOf(text.substring(0, separator)), text.substring(separator + 1));
    }
}
