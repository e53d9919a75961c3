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
    void trainingsThatCannotBeChosenAreTold(String trainings, String code) {
        WrittenForm written = new WrittenForm(Map.of("desiredTrainings", trainings));

        assertEquals(List.of(), written.desiredTrainings());
        assertEquals(code, written.faults().get("desiredTrainings").code().name());
    }

    @Test
    void aTextThatMeansNothingIsToldOnceWithItsColumn() {
        WrittenForm written = new WrittenForm(
                Map.of("birthDate", "31-02-1990", "gender", "pria", "occupationGroup", "?", "disability", "mungkin"));

        RegistrationForm form = written.read();

        assertNull(form.birthDate());
        assertEquals(
                Set.of("birthDate", "gender", "occupationGroup", "disability"),
                written.faults().keySet());
        assertEquals(
                "Write one of: FEMALE, MALE.", written.faults().get("gender").english());
    }
}
