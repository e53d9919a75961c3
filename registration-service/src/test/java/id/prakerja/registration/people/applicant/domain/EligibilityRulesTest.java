package id.prakerja.registration.people.applicant.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EligibilityRulesTest {

    @Test
    void thePersonIsOldEnoughOnTheEighteenthBirthday() {
        EligibilityRules rules = Forms.eligibility(OptionalInt.empty());

        assertEquals(List.of(), reasons(rules, LocalDate.of(2002, 8, 27)));
        assertEquals(List.of(ApplicantProblem.AGE_BELOW_MINIMUM), reasons(rules, LocalDate.of(2002, 8, 28)));
    }

    @Test
    void nobodyIsTooOldUnlessAnAgeIsGiven() {
        LocalDate at64 = LocalDate.of(1955, 8, 28);
        LocalDate at65 = LocalDate.of(1955, 8, 27);

        assertEquals(List.of(), reasons(Forms.eligibility(OptionalInt.empty()), LocalDate.of(1920, 1, 1)));
        assertEquals(List.of(), reasons(Forms.eligibility(OptionalInt.of(64)), at64));
        assertEquals(List.of(ApplicantProblem.AGE_ABOVE_MAXIMUM), reasons(Forms.eligibility(OptionalInt.of(64)), at65));
    }

    @Test
    void priorityFollowsTheDeclaredOccupation() {
        EligibilityRules rules = Forms.eligibility(OptionalInt.empty());

        assertTrue(rules.hasPriority(OccupationGroup.LAID_OFF));
        assertFalse(rules.hasPriority(OccupationGroup.UNEMPLOYED));
    }

    private static List<ProblemCode> reasons(EligibilityRules rules, LocalDate birthDate) {
        return rules.reasonsAgainst(birthDate, OccupationGroup.EMPLOYEE, false, Forms.TODAY).stream()
                .map(Refusal::code)
                .toList();
    }
}
