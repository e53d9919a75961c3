package id.prakerja.runner.demo;

import java.time.LocalDate;

/**
 * A made-up person as registration-service takes them; the names of the fields are those of its API.
 *
 * @param nik citizen number with the province code 99, which no real person has
 * @param kk family card number with the province code 99
 * @param name full name
 * @param birthDate birth date, as in the NIK
 * @param gender {@code FEMALE} or {@code MALE}, as in the NIK
 * @param email address in a domain that exists for examples only
 * @param phone number that is not in use
 * @param province two-digit code of the province of domicile
 * @param regency four-digit code of the regency or city of domicile
 * @param education highest education
 * @param occupationGroup declared occupation group
 * @param inFormalEducation always false: pupils and students may not apply
 * @param disability whether the person declares a disability
 * @param declarationAccepted always true
 */
public record Person(
        String nik,
        String kk,
        String name,
        LocalDate birthDate,
        String gender,
        String email,
        String phone,
        String province,
        String regency,
        String education,
        String occupationGroup,
        boolean inFormalEducation,
        boolean disability,
        boolean declarationAccepted) {}
