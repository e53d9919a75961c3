package id.prakerja.registration.identity.domain;

import java.util.regex.Pattern;

/**
 * Number of a family card (KK), 16 digits. It changes on moving and on marriage, so it identifies a family only at a time; it is
 * used for the cap of recipients per family.
 *
 * @param digits 16 digits
 */
public record FamilyCardNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{16}");

    /**
     * Reads a number.
     *
     * @param text what was written; null counts as nothing written
     * @param rules which numbers are let in
     * @return the number, or why it is none
     */
    public static Reading<FamilyCardNumber> read(String text, NumberRules rules) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Reading.refused(IdentityProblem.KK_MALFORMED);
        }
        return rules.against(
                        text,
                        IdentityProblem.KK_SYNTHETIC_NOT_ACCEPTED,
                        IdentityProblem.KK_REAL_NOT_ACCEPTED,
                        IdentityProblem.KK_PROVINCE_UNKNOWN)
                .<Reading<FamilyCardNumber>>map(Reading::refused)
                .orElseGet(() -> Reading.of(new FamilyCardNumber(text)));
    }

    /** Masked, so that no number reaches a log. */
    @Override
    public String toString() {
        return digits.substring(0, 2) + "••••••••••" + digits.substring(12);
    }
}
