package id.prakerja.refusal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * A refusal as a value: what the domain answers instead of throwing.
 *
 * @param code why
 * @param details what fills the places in the code's sentences; numbers are given as text where they must not be grouped
 */
public record Refusal(ProblemCode code, List<Object> details) {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /**
     * A refusal.
     *
     * @param code why
     * @param details what fills the places in the code's sentences
     * @return the refusal
     */
    public static Refusal of(ProblemCode code, Object... details) {
        return new Refusal(code, List.of(details));
    }

    /**
     * The reason in English.
     *
     * @return a plain sentence
     */
    public String english() {
        return new MessageFormat(code.problem().english(), Locale.ENGLISH).format(details.toArray());
    }

    /**
     * The reason in Indonesian.
     *
     * @return a plain sentence
     */
    public String indonesian() {
        return new MessageFormat(code.problem().indonesian(), INDONESIAN).format(details.toArray());
    }

    /**
     * The refusal as an exception, for the edge where an answer must be cut short.
     *
     * @return to be thrown
     */
    public RefusedException toException() {
        return new RefusedException(this);
    }
}
