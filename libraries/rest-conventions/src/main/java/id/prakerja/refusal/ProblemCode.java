package id.prakerja.refusal;

/**
 * A reason for which something is refused, with a code that never changes and a plain sentence in both languages (rule 15 of
 * the programme). Implemented by one enum per feature, whose constants' names are the codes. Knows no framework, so that the
 * domain may use it.
 */
public interface ProblemCode {

    /**
     * The stable code, in upper snake case.
     *
     * @return such as {@code WAVE_NOT_OPEN}
     */
    String name();

    /**
     * The HTTP status under which this refusal is answered.
     *
     * @return 400 to 599
     */
    int status();

    /**
     * The reason in English.
     *
     * @return a sentence, with {@code {0}}, {@code {1}} … for details ({@link java.text.MessageFormat})
     */
    String english();

    /**
     * The reason in Indonesian.
     *
     * @return a sentence, with {@code {0}}, {@code {1}} … for details ({@link java.text.MessageFormat})
     */
    String indonesian();

    /**
     * Where to go on from here: a path under which the decision can be appealed or the matter put right.
     *
     * @return a path, or null where nothing applies
     */
    default String appeal() {
        return null;
    }
}
