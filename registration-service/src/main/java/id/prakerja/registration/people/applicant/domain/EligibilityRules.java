package id.prakerja.registration.people.applicant.domain;

import id.prakerja.refusal.Refusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who the programme is for, as far as the form says. Selection judges again later, against the exclusion lists.
 *
 * @param minimumAge in years
 * @param maximumAge in years, if there is one
 * @param excludedOccupations groups that the programme is not open to
 * @param priorityOccupations groups that stand on the priority list
 */
public record EligibilityRules(
        int minimumAge,
        OptionalInt maximumAge,
        Set<OccupationGroup> excludedOccupations,
        Set<OccupationGroup> priorityOccupations) {

    /**
     * Every reason against a person, so that nobody learns of them one by one.
     *
     * @param birthDate date of birth
     * @param occupation declared occupation
     * @param inFormalEducation whether the person goes to school or university
     * @param today the day in the programme's time zone
     * @return reasons, none if the person is eligible
     */
    public List<Refusal> reasonsAgainst(
            LocalDate birthDate, OccupationGroup occupation, boolean inFormalEducation, LocalDate today) {
        List<Refusal> reasons = new ArrayList<>();
        int age = age(birthDate, today);
        if (age < minimumAge) {
            reasons.add(Refusal.of(ApplicantProblem.AGE_BELOW_MINIMUM, minimumAge));
        }
        maximumAge.ifPresent(maximum -> {
            if (age > maximum) {
                reasons.add(Refusal.of(ApplicantProblem.AGE_ABOVE_MAXIMUM, maximum));
            }
        });
        if (excludedOccupations.contains(occupation)) {
            reasons.add(Refusal.of(ApplicantProblem.OCCUPATION_EXCLUDED, occupation.name()));
        }
        if (inFormalEducation) {
            reasons.add(Refusal.of(ApplicantProblem.IN_FORMAL_EDUCATION));
        }
        return reasons;
    }

    /**
     * How old somebody is.
     *
     * @param birthDate date of birth
     * @param day the day in the programme's time zone
     * @return completed years
     */
    public static int age(LocalDate birthDate, LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /**
     * Whether an occupation stands on the priority list.
     *
     * @param occupation declared occupation
     * @return true for laid-off and furloughed workers, unless configured otherwise
     */
    public boolean hasPriority(OccupationGroup occupation) {
        return priorityOccupations.contains(occupation);
    }
}
