package id.prakerja.registration.people.applicant.domain;

import id.prakerja.registration.identity.domain.FamilyCardNumber;
import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.identity.domain.Nik;
import java.time.LocalDate;

/**
 * Who somebody is, by their papers; checked to agree with itself.
 *
 * @param nik citizen number
 * @param kk number of the family card
 * @param name full name
 * @param birthDate date of birth
 * @param gender gender
 */
public record Identity(Nik nik, FamilyCardNumber kk, PersonName name, LocalDate birthDate, Gender gender) {}
