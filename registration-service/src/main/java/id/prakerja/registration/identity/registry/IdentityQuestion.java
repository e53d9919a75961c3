package id.prakerja.registration.identity.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the identity registry is asked about one person.
 *
 * @param reference name of this question, the same however often it is asked
 * @param nik 16 digits
 * @param name full name
 * @param birthDate date of birth
 * @param kk 16 digits of the family card; null, and not sent, where the registry is not asked about it
 * @param province two-digit code of the domicile, likewise
 * @param regency four-digit code of the domicile, likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityQuestion(
        UUID reference, String nik, String name, LocalDate birthDate, String kk, String province, String regency) {

    /** A question about number, name and date of birth alone. */
    public IdentityQuestion(UUID reference, String nik, String name, LocalDate birthDate) {
        this(reference, nik, name, birthDate, null, null, null);
    }

    /** The same question, also about the family card. */
    public IdentityQuestion withFamilyCard(String number) {
        return new IdentityQuestion(reference, nik, name, birthDate, number, province, regency);
    }

    /** The same question, also about the domicile. */
    public IdentityQuestion withDomicile(String provinceCode, String regencyCode) {
        return new IdentityQuestion(reference, nik, name, birthDate, kk, provinceCode, regencyCode);
    }

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "IdentityQuestion[" + reference + "]";
    }
}
