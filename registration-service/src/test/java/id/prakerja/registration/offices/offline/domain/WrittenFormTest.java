package id.prakerja.registration.offices.offline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.people.applicant.domain.Education;
import id.prakerja.registration.people.applicant.domain.RegistrationForm;
import id.prakerja.registration.people.profile.domain.TrainingField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"1990-07-01", "01-07-1990", "1/7/1990", "01.07.1990"})
    void aDateIsReadAsOfficesWriteIt(String date) {
        assertEquals(
                LocalDate.of(1990, 7, 1),
                new WrittenForm(Map.of("birthDate", date)).read().birthDate());
    }

    @Test
    void wordsOfAListAreReadInEitherCaseAndYesAndNoInBothLanguages() {
        RegistrationForm form =
                new WrittenForm(Map.of("education", "sma", "disability", "Ya", "inFormalEducation", "tidak")).read();

        assertEquals(Education.SMA, form.education());
        assertTrue(form.disability());
        assertFalse(form.inFormalEducation());
        assertTrue(form.declarationAccepted(), "signed on the paper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SALES / DIGITAL", "sales;digital", " Sales, Digital "})
    void theTrainingsThatAreWantedAreReadMostWantedFirst(String trainings) {
        WrittenForm written = new WrittenForm(Map.of("desiredTrainings", trainings));

        assertEquals(List.of(TrainingField.SALES, TrainingField.DIGITAL), written.desiredTrainings());
        assertEquals(Map.of(), written.faults());
        assertEquals(List.of(), new WrittenForm(Map.of()).desiredTrainings(), "the form need not tell any");
    }

    @ParameterizedTest
    @CsvSource({
        "SALES / SINGING, VALUE_NOT_IN_LIST",
        "SALES / SALES, TRAININGS_NOT_CHOSEN",
        "SALES / DIGITAL / CARE / LANGUAGE, TRAININGS_NOT_CHOSEN"
    })
    void trainingsThatCannotBeChosenAreAFault(String trainings, String code) {
        WrittenForm written = new WrittenForm(Map.of("desiredTrainings", trainings));

        assertEquals(List.of(), written.desiredTrainings());
        assertEquals(code, written.faults().get("desiredTrainings").code().name());
    }

    @Test
    void aTextThatMeansNothingIsOneFaultOfItsColumn() {
        WrittenForm written = new WrittenForm(Map.of(
                "birthDate",
                "31-02-1990",
                "gender",
                "pria",
                "occupationGroup",
                "?",
                "disability",
                "mungkin",
                "inFormalEducation",
                "tidak"));

        RegistrationForm form = written.read();

        assertNull(form.birthDate());
        assertEquals(
                Set.of("birthDate", "gender", "occupationGroup", "disability"),
                written.faults().keySet());
        assertEquals(
                "Write one of: FEMALE, MALE.", written.faults().get("gender").english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "0"})
    void anOpenOrNumberedQuestionIsNotAnsweredByNo(String answer) {
        WrittenForm written = new WrittenForm(Map.of("inFormalEducation", answer, "disability", "tidak"));

        written.read();

        assertEquals(
                "YES_NO_MALFORMED",
                written.faults().get("inFormalEducation").code().name());
        assertEquals(Set.of("inFormalEducation"), written.faults().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"81234567890", "812 3456 7890"})
    void aPhoneThatASpreadsheetTookForANumberIsAFaultWithTheReason(String phone) {
        WrittenForm written = new WrittenForm(Map.of("phone", phone));

        written.read();

        assertEquals(
                "PHONE_WITHOUT_LEADING_ZERO",
                written.faults().get("phone").code().name());
        assertTrue(written.faults().get("phone").english().contains("as text"));
    }

    @Test
    void aMarkThatNobodySeesIsTakenOutOfAPhoneAndNamedElsewhere() {
        WrittenForm written = new WrittenForm(
                Map.of("nik", "9901\u200B010107900001", "phone", "\u202A0812\u00A034\u200B567890\u202C"));

        assertEquals("0812 34567890", written.read().phone());
        assertEquals("INVISIBLE_CHARACTER", written.faults().get("nik").code().name());
        assertTrue(written.faults().get("nik").english().contains("U+200B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2002-12-29T17:00:00.000Z", "2002-12-29 17:00", "33050", "-2002-12-29", "12002-12-29"})
    void aDateIsADayAlone(String date) {
        WrittenForm written = new WrittenForm(Map.of("birthDate", date));

        assertNull(written.read().birthDate());
        assertEquals("DATE_MALFORMED", written.faults().get("birthDate").code().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "560/123/DISNAKER/2020",
                " 560/123/Disnaker/2020 ",
                "560 / 123 / disnaker / 2020",
                "560/123/DISNAKER/\u200B2020"
            })
    void aHandOverRecordHasOneNumberHoweverItIsKeyed(String number) {
        assertEquals("560/123/DISNAKER/2020", BastNumber.folded(number));
    }
}
