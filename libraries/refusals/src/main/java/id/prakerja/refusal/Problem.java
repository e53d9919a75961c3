package id.prakerja.refusal;

/**
 * What a {@link ProblemCode} says when it is answered.
 *
 * @param status the HTTP status, 400 to 599
 * @param english a plain sentence, with {@code {0}}, {@code {1}} … for details ({@link java.text.MessageFormat})
 * @param indonesian the same in Indonesian
 * @param appeal a path under which the decision can be appealed or the matter put right, or null where nothing applies
 */
public record Problem(int status, String english, String indonesian, String appeal) {

    /** A problem from which no path leads on. */
    public Problem(int status, String english, String indonesian) {
        this(status, english, indonesian, null);
    }
}
