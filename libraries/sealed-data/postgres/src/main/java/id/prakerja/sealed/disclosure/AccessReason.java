package id.prakerja.sealed.disclosure;

import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Why personal data are looked at. Free words are refused: they could name a person in the log.
 *
 * @param purpose one of those that are allowed
 * @param reference number of the case, or null
 */
public record AccessReason(Purpose purpose, String reference) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{1,10}[-/.A-Za-z0-9]{0,30}");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{10,}");

    /**
     * Reads what a caller has given.
     *
     * @param purpose name of a purpose, or null
     * @param reference number of a case, or null
     * @return the reason
     * @throws id.prakerja.refusal.RefusedException {@code PURPOSE_REQUIRED}; {@code FIELD_MALFORMED} for a reference that is none
     */
    public static AccessReason of(String purpose, String reference) {
        Purpose known = Arrays.stream(Purpose.values())
                .filter(each -> each.name().equals(purpose))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.of(DisclosureProblem.PURPOSE_REQUIRED).toException());
        if (reference != null
                && (!REFERENCE.matcher(reference).matches()
                        || LONG_NUMBER.matcher(reference).find())) {
            throw Refusal.of(CommonProblem.FIELD_MALFORMED, "reference").toException();
        }
        return new AccessReason(known, reference);
    }
}
