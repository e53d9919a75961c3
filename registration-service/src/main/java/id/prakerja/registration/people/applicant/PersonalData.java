package id.prakerja.registration.people.applicant;

import id.prakerja.registration.people.applicant.domain.Identity;
import id.prakerja.registration.people.applicant.domain.Registrant;
import java.time.LocalDate;

/**
 * What is in an applicant's envelope: everything by which a person could be named or reached.
 *
 * @param nik 16 digits
 * @param kk 16 digits
 * @param name full name
 * @param birthDate date of birth
 * @param phone in international form
 * @param email in lower case, or null
 * @param address street and house, or null
 */
public record PersonalData(
        String nik, String kk, String name, LocalDate birthDate, String phone, String email, String address) {

    /** What a checked form says. */
    public static PersonalData of(Registrant person) {
        return of(
                person.identity(),
                person.phone().international(),
                person.email() == null ? null : person.email().address(),
                person.address());
    }

    /** The same person with corrected papers. */
    public PersonalData with(Identity corrected) {
        return of(corrected, phone, email, address);
    }

    PersonalData withPhone(String changed) {
        return new PersonalData(nik, kk, name, birthDate, changed, email, address);
    }

    PersonalData withEmail(String changed) {
        return new PersonalData(nik, kk, name, birthDate, phone, changed, address);
    }

    private static PersonalData of(Identity identity, String phone, String email, String address) {
        return new PersonalData(
                identity.nik().digits(),
                identity.kk().digits(),
                identity.name().full(),
                identity.birthDate(),
                phone,
                email,
                address);
    }

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "PersonalData[]";
    }
}
