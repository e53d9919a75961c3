package id.prakerja.registration.people.applicant.domain;

import id.prakerja.registration.identity.domain.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Indonesian mobile number in international form, so that one number is found again however it was written.
 *
 * @param international such as {@code +6281234567890}
 */
public record PhoneNumber(String international) {

    private static final Pattern SEPARATORS = Pattern.compile("[ .()-]");
    private static final Pattern FORM = Pattern.compile("(?:\\+?62|0)(8[0-9]{7,11})");

    /**
     * Reads a number.
     *
     * @param text what was written; null counts as nothing written
     * @return the number, or why it is none
     */
    public static Reading<PhoneNumber> read(String text) {
        if (text == null || text.isBlank()) {
            return Reading.refused(ApplicantProblem.REQUIRED);
        }
        Matcher number = FORM.matcher(SEPARATORS.matcher(text).replaceAll(""));
        return number.matches()
                ? Reading.of(new PhoneNumber("+62" + number.group(1)))
                : Reading.refused(ApplicantProblem.PHONE_MALFORMED);
    }
}
