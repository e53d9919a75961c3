package id.prakerja.registration.people.applicant.domain;

import id.prakerja.registration.identity.domain.Reading;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, so that one address is found again however it was written.
 *
 * @param address such as {@code siti@example.id}
 */
public record EmailAddress(String address) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63})+");

    /**
     * Reads an address.
     *
     * @param text what was written; null counts as nothing written
     * @return the address, or why it is none
     */
    public static Reading<EmailAddress> read(String text) {
        if (text == null || text.isBlank()) {
            return Reading.refused(ApplicantProblem.REQUIRED);
        }
        String address = text.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && FORM.matcher(address).matches()
                ? Reading.of(new EmailAddress(address))
                : Reading.refused(ApplicantProblem.EMAIL_MALFORMED);
    }
}
