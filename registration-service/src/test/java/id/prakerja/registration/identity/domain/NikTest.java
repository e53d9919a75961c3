package id.prakerja.registration.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

    @Test
    void tellsGenderAndDateOfBirthOfAMan() {
        Nik nik = synthetic("9901010107900001");

        assertEquals(Gender.MALE, nik.gender());
        assertEquals(List.of(LocalDate.of(1990, 7, 1), LocalDate.of(2090, 7, 1)), datesOf("9901010107900001"));
    }

    @Test
    void takesFortyFromTheDayOfAWoman() {
        Nik nik = synthetic("9901014107900001");

        assertEquals(Gender.FEMALE, nik.gender());
        assertTrue(nik.possibleBirthDates().contains(LocalDate.of(1990, 7, 1)));
    }

    @Test
    void leavesTheCenturyOpenUnlessTheDateExistsInOneOnly() {
        assertEquals(List.of(LocalDate.of(2000, 2, 29)), datesOf("9901012902000001"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "990101010790000",
                "99010101079000011",
                "99010101079000O1",
                " 9901010107900001",
                "٩٩٠١٠١٠١٠٧٩٠٠٠٠١"
            })
    void hasExactlySixteenDigits(String text) {
        assertEquals(
                IdentityProblem.NIK_MALFORMED,
                Nik.read(text, Numbers.WITH_SYNTHETIC).problem());
    }

    @ParameterizedTest
    @CsvSource({
        "9801010107900001, NIK_REAL_NOT_ACCEPTED",
        "3201010107900001, NIK_REAL_NOT_ACCEPTED",
        "9901000107900001, NIK_DISTRICT_INVALID",
        "9900010107900001, NIK_REGENCY_INVALID",
        "9930010107900001, NIK_REGENCY_INVALID",
        "9970010107900001, NIK_REGENCY_INVALID",
        "9980010107900001, NIK_REGENCY_INVALID",
        "9901010007900001, NIK_DATE_INVALID",
        "9901013202900001, NIK_DATE_INVALID",
        "9901014007900001, NIK_DATE_INVALID",
        "9901017207900001, NIK_DATE_INVALID",
        "9901010113900001, NIK_DATE_INVALID",
        "9901013002900001, NIK_DATE_INVALID",
        "9901012902010001, NIK_DATE_INVALID",
        "9901010107900000, NIK_SERIAL_INVALID"
    })
    void saysWhichPartIsWrong(String text, IdentityProblem problem) {
        assertEquals(problem, Nik.read(text, Numbers.WITH_SYNTHETIC).problem());
    }

    @ParameterizedTest
    @CsvSource({
        "9801010107900001, NIK_PROVINCE_UNKNOWN",
        "0001010107900001, NIK_PROVINCE_UNKNOWN",
        "3202010107900001, NIK_REGENCY_UNKNOWN",
        "3201000107900001, NIK_DISTRICT_INVALID"
    })
    void ofRealPeopleTheRegionMustExist(String text, IdentityProblem problem) {
        assertEquals(problem, Nik.read(text, Numbers.REAL).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9901", "9929", "9971", "9979"})
    void letsMadeUpRegenciesAndCitiesIn(String region) {
        assertNull(Nik.read(region + "010107900001", Numbers.WITH_SYNTHETIC).problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3201", "9171"})
    void letsRegenciesAndCitiesIn(String region) {
        assertNull(Nik.read(region + "010107900001", Numbers.REAL).problem());
    }

    @Test
    void letsMadeUpPeopleInOnlyWhereTheSwitchIsOn() {
        assertEquals(
                IdentityProblem.NIK_SYNTHETIC_NOT_ACCEPTED,
                Nik.read("9901010107900001", Numbers.REAL).problem());
        assertTrue(synthetic("9901010107900001").isSynthetic());
        assertFalse(Nik.read("3201010107900001", Numbers.REAL).value().isSynthetic());
    }

    @Test
    void warnsOfAnUnknownDistrictWithoutRefusing() {
        assertEquals(
                List.of(IdentityProblem.NIK_DISTRICT_UNKNOWN),
                synthetic("9901610107900001").warnings());
        assertEquals(List.of(), synthetic("9901010107900001").warnings());
    }

    @Test
    void showsItselfMasked() {
        assertEquals("99••••••••••0001", synthetic("9901010107900001").toString());
    }

    private static List<LocalDate> datesOf(String text) {
        return synthetic(text).possibleBirthDates();
    }

    private static Nik synthetic(String text) {
        return Nik.read(text, Numbers.WITH_SYNTHETIC).value();
    }
}
