package id.prakerja.registration.identity.domain;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which numbers of the civil registry are let in.
 *
 * @param provinces which provinces there are or were, by two digits
 * @param regencies which regencies and cities there are or were, by four digits
 * @param syntheticPeople whether made-up people (province code 99) are let in, and nobody else: in a demo or a test, never otherwise
 */
public record NumberRules(Predicate<String> provinces, Predicate<String> regencies, boolean syntheticPeople) {

    /** Province code of made-up people; no real number has it. */
    public static final String SYNTHETIC_PROVINCE = "99";

    static boolean isSynthetic(String number) {
        return number.startsWith(SYNTHETIC_PROVINCE);
    }

    /** Why a number of these people is not let in, by its first digits; the problems are the number's own. */
    Optional<IdentityProblem> against(
            String number, IdentityProblem synthetic, IdentityProblem real, IdentityProblem unknownProvince) {
        if (isSynthetic(number)) {
            return syntheticPeople ? Optional.empty() : Optional.of(synthetic);
        }
        if (syntheticPeople) {
            return Optional.of(real);
        }
        return provinces.test(number.substring(0, 2)) ? Optional.empty() : Optional.of(unknownProvince);
    }

    /** Whether the first four digits of a number are a regency or city that there is or was; made-up ones need the form alone. */
    boolean knowsRegencyOf(String number) {
        return isSynthetic(number) || regencies.test(number.substring(0, 4));
    }
}
