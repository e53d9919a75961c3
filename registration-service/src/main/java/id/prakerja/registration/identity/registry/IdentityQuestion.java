package id.prakerja.registration.identity.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the identity registry is asked about one person.
 *
 * @param reference name of this question, the same however often it is asked
 * @param nik 16 digits
 * @param name full name
 * @param birthDate date of birth
 */
public record IdentityQuestion(UUID reference, String nik, String name, LocalDate birthDate) {

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "IdentityQuestion[" + reference + "]";
    }
}
