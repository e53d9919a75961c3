package id.prakerja.registration.people.applicant.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.identity.domain.IdentityProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FormRulesTest {

    private final FormRules rules = Forms.rules();

    @Test
    void aSoundFormGivesAPersonInNormalForm() {
        FormVerdict.Complete complete =
                assertInstanceOf(FormVerdict.Complete.class, rules.check(Forms.sound(), Forms.TODAY));

        Registrant person = complete.registrant();
        assertEquals("Budi Rekaan", person.identity().name().full());
        assertEquals("+6281234567890", person.phone().international());
        assertEquals("budi@example.id", person.email().address());
        assertNull(person.address());
        assertTrue(person.priority());
        assertEquals(List.of(), complete.warnings());
    }

    @Test
    void anEmptyFormIsToldEverythingThatIsMissingAtOnce() {
        Map<String, ProblemCode> faults = faults(Forms.empty());

        assertEquals(
                List.of(
                        "birthDate",
                        "declarationAccepted",
                        "education",
                        "email",
                        "gender",
                        "kk",
                        "name",
                        "nik",
                        "occupationGroup",
                        "phone",
                        "province",
                        "regency"),
                faults.keySet().stream().sorted().toList());
        assertEquals(ApplicantProblem.DECLARATION_NOT_ACCEPTED, faults.get("declarationAccepted"));
    }

    @Test
    void theFormMustAgreeWithTheNik() {
        RegistrationForm otherDay =
                Forms.form("9901010107900001", "3273", OccupationGroup.EMPLOYEE, false, LocalDate.of(1990, 7, 2));
        RegistrationForm otherGender =
                Forms.form("9901014107900001", "3273", OccupationGroup.EMPLOYEE, false, LocalDate.of(1990, 7, 1));

        assertEquals(Map.of("birthDate", IdentityProblem.NIK_BIRTH_DATE_MISMATCH), faults(otherDay));
        assertEquals(Map.of("gender", IdentityProblem.NIK_GENDER_MISMATCH), faults(otherGender));
    }

    @Test
    void theRegencyBelongsToTheProvinceOfDomicile() {
        RegistrationForm elsewhere =
                Forms.form("9901010107900001", "3373", OccupationGroup.EMPLOYEE, false, LocalDate.of(1990, 7, 1));

        assertEquals(Map.of("regency", ApplicantProblem.REGENCY_UNKNOWN), faults(elsewhere));
    }

    @Test
    void whoIsNotEligibleHearsEveryReasonAtOnce() {
        RegistrationForm form =
                Forms.form("9901012808020001", "3273", OccupationGroup.POLICE, true, LocalDate.of(2002, 8, 28));

        FormVerdict.Ineligible ineligible =
                assertInstanceOf(FormVerdict.Ineligible.class, rules.check(form, Forms.TODAY));

        assertEquals(
                List.of(
                        ApplicantProblem.AGE_BELOW_MINIMUM,
                        ApplicantProblem.OCCUPATION_EXCLUDED,
                        ApplicantProblem.IN_FORMAL_EDUCATION),
                ineligible.reasons().stream().map(reason -> reason.code()).toList());
        assertEquals(
                "You must be at least 18 years old.",
                ineligible.reasons().get(0).english());
        assertEquals(
                "Usia Anda harus sekurang-kurangnya 18 tahun.",
                ineligible.reasons().get(0).indonesian());
    }

    @Test
    void anUnknownDistrictIsAWarning() {
        RegistrationForm form =
                Forms.form("9901610107900001", "3273", OccupationGroup.EMPLOYEE, false, LocalDate.of(1990, 7, 1));

        FormVerdict.Complete complete = assertInstanceOf(FormVerdict.Complete.class, rules.check(form, Forms.TODAY));

        assertEquals(List.of(IdentityProblem.NIK_DISTRICT_UNKNOWN), complete.warnings());
    }

    @Test
    void correctedPapersAreCheckedLikeThoseOfAForm() {
        IdentityVerdict verdict = rules.checkIdentity(
                "9901010107900001",
                "1",
                "\u0000",
                LocalDate.of(1990, 7, 1),
                Gender.MALE,
                OccupationGroup.EMPLOYEE,
                Forms.TODAY);

        assertEquals(
                List.of(IdentityProblem.KK_MALFORMED, ApplicantProblem.NAME_MALFORMED),
                verdict.faults().stream().map(FieldFault::problem).toList());
    }

    private Map<String, ProblemCode> faults(RegistrationForm form) {
        FormVerdict.Faulty faulty = assertInstanceOf(FormVerdict.Faulty.class, rules.check(form, Forms.TODAY));
        return faulty.faults().stream().collect(Collectors.toMap(FieldFault::field, FieldFault::problem));
    }
}
