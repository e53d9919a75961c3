package id.prakerja.rest.idempotency;

import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import java.util.regex.Pattern;

/**
 * The client's name for one intended effect (header {@code Idempotency-Key}): however often a request with it arrives, the
 * effect happens once and the answer is the same.
 *
 * @param value 1 to 100 printable ASCII characters
 */
public record IdempotencyKey(String value) {

    /** Name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");

    /**
     * Reads the header.
     *
     * @param header its value, or null
     * @return the key
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code IDEMPOTENCY_KEY_REQUIRED} if absent or of another form
     */
    public static IdempotencyKey required(String header) {
        if (header == null || !FORM.matcher(header).matches()) {
            throw Problems.of(CommonProblem.IDEMPOTENCY_KEY_REQUIRED);
        }
        return new IdempotencyKey(header);
    }
}
