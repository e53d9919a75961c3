package id.prakerja.registration.people.applicant.domain;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.registration.identity.domain.FamilyCardNumber;
import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.identity.domain.IdentityProblem;
import id.prakerja.registration.identity.domain.Nik;
import id.prakerja.registration.identity.domain.NumberRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the data on the papers, each by itself and against one another: the NIK carries date of birth and gender. Collects
 * every fault, so that nobody learns of them one by one.
 */
final class IdentityCheck {

    /** Nobody alive was born before. */
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final NumberRules rules;
    private final LocalDate today;
    private final List<FieldFault> faults = new ArrayList<>();

    IdentityCheck(NumberRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    /**
     * Checks.
     *
     * @return the identity, or empty if there are {@link #faults()}
     */
    Optional<Identity> check(String nikText, String kkText, String nameText, LocalDate birthDate, Gender gender) {
        Optional<Nik> nik = Nik.read(nikText, rules).orTell(problem -> fault("nik", problem));
        Optional<FamilyCardNumber> kk = FamilyCardNumber.read(kkText, rules).orTell(problem -> fault("kk", problem));
        Optional<PersonName> name = PersonName.read(nameText).orTell(problem -> fault("name", problem));
        checkBirthDate(birthDate);
        if (gender == null) {
            fault("gender", ApplicantProblem.REQUIRED);
        }
        nik.ifPresent(number -> checkAgreement(number, birthDate, gender));
        return faults.isEmpty()
                ? Optional.of(new Identity(nik.get(), kk.get(), name.get(), birthDate, gender))
                : Optional.empty();
    }

    private void checkBirthDate(LocalDate birthDate) {
        if (birthDate == null) {
            fault("birthDate", ApplicantProblem.REQUIRED);
        } else if (birthDate.isAfter(today) || birthDate.isBefore(EARLIEST_BIRTH)) {
            fault("birthDate", ApplicantProblem.BIRTH_DATE_IMPOSSIBLE);
        }
    }

    private void checkAgreement(Nik nik, LocalDate birthDate, Gender gender) {
        if (birthDate != null && !nik.possibleBirthDates().contains(birthDate)) {
            fault("birthDate", IdentityProblem.NIK_BIRTH_DATE_MISMATCH);
        }
        if (gender != null && nik.gender() != gender) {
            fault("gender", IdentityProblem.NIK_GENDER_MISMATCH);
        }
    }

    private void fault(String field, ProblemCode problem) {
        faults.add(new FieldFault(field, problem));
    }

    List<FieldFault> faults() {
        return faults;
    }
}
