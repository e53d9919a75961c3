package id.prakerja.registration.identity.domain;

import java.util.Set;

/**
 * Which numbers of the civil registry are let in.
 *
 * @param provinceCodes the provinces, two digits each
 * @param syntheticPeople whether made-up people (province code 99) are let in: in a demo or a test, never otherwise
 */
public record NumberRules(Set<String> provinceCodes, boolean syntheticPeople) {

    /** Province code of made-up people; no real number has it. */
    public static final String SYNTHETIC_PROVINCE = "99";

    static boolean isSynthetic(String number) {
        return number.startsWith(SYNTHETIC_PROVINCE);
    }

    boolean knowsProvinceOf(String number) {
        return provinceCodes.contains(number.substring(0, 2));
    }
}
