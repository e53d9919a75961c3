package id.prakerja.registration.people.applicant.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @ValueSource(strings = {"081234567890", "+6281234567890", "6281234567890", "0812 3456 7890", "(0812) 3456-7890"})
    void onePhoneNumberIsTheSameHoweverItIsWritten(String text) {
        assertEquals("+6281234567890", PhoneNumber.read(text).value().international());
    }

    @ParameterizedTest
    @ValueSource(strings = {"021555123", "+1 202 555 0100", "0812345", "08123456789012345", "0812345678a"})
    void onlyIndonesianMobileNumbersAreTaken(String text) {
        assertEquals(ApplicantProblem.PHONE_MALFORMED, PhoneNumber.read(text).problem());
    }

    @Test
    void oneEmailAddressIsTheSameHoweverItIsWritten() {
        assertEquals(
                "siti@example.id",
                EmailAddress.read(" Siti@EXAMPLE.id ").value().address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"siti", "siti@", "@example.id", "siti@example", "a b@example.id", "siti@exa\nmple.id"})
    void onlyAddressesAreTaken(String text) {
        assertEquals(ApplicantProblem.EMAIL_MALFORMED, EmailAddress.read(text).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Siti",
                "Ni Luh Putu A.A.",
                "D'Artagnan-Nasution",
                "陳美玲",
                "ᬦᬶᬮᬸᬄ",
                "عبد الله",
                "Björk Guðmundsdóttir"
            })
    void namesComeInEveryScript(String text) {
        assertNull(PersonName.read(text).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"...", "12345", "Siti\u0000", "Si\u0007ti", "Siti\u202Eiduj", "\uD800Siti", "Siti\nAminah\u0085"
            })
    void namesHaveLettersAndNothingInvisible(String text) {
        assertEquals(ApplicantProblem.NAME_MALFORMED, PersonName.read(text).problem());
    }

    @Test
    void namesAreBounded() {
        assertNotNull(PersonName.read("a".repeat(100)).value());
        assertEquals(
                ApplicantProblem.NAME_MALFORMED,
                PersonName.read("a".repeat(101)).problem());
        assertEquals(
                ApplicantProblem.NAME_MALFORMED,
                PersonName.read("a".repeat(1_000_000)).problem());
    }
}
