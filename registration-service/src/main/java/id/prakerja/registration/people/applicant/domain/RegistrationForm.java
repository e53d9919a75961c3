package id.prakerja.registration.people.applicant.domain;

import id.prakerja.registration.identity.domain.Gender;
import java.time.LocalDate;

/**
 * A form as filled in: nothing in it has been checked, anything may be null.
 *
 * @param nik citizen number
 * @param kk number of the family card
 * @param name full name
 * @param birthDate date of birth
 * @param gender gender
 * @param email e-mail address
 * @param phone mobile number
 * @param province two-digit code of the domicile
 * @param regency four-digit code of the domicile
 * @param address street and house
 * @param education highest education finished
 * @param occupationGroup what the person does
 * @param inFormalEducation whether the person goes to school or university
 * @param disability whether the person has a disability
 * @param declarationAccepted whether the person declares that all data are true
 */
public record RegistrationForm(
        String nik,
        String kk,
        String name,
        LocalDate birthDate,
        Gender gender,
        String email,
        String phone,
        String province,
        String regency,
        String address,
        Education education,
        OccupationGroup occupationGroup,
        boolean inFormalEducation,
        boolean disability,
        boolean declarationAccepted) {

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "RegistrationForm[]";
    }
}
