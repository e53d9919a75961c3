package id.prakerja.registration.people.profile.domain;

import id.prakerja.registration.people.applicant.domain.FieldFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What a person says beyond the form.
 *
 * @param desiredTrainings fields of training, most wanted first
 * @param yearsOfWork years of work in a lifetime
 * @param disabilityKind kind of disability, or null
 */
public record Profile(List<TrainingField> desiredTrainings, int yearsOfWork, DisabilityKind disabilityKind) {

    private static final int MOST_TRAININGS = 3;
    private static final int LONGEST_WORK = 70;

    /**
     * Everything that is wrong with it.
     *
     * @param disability whether the form says that there is a disability
     * @return faults, none if the profile is sound
     */
    public List<FieldFault> faults(boolean disability) {
        List<FieldFault> faults = new ArrayList<>();
        if (!areChosen(desiredTrainings)) {
            faults.add(new FieldFault("desiredTrainings", ProfileProblem.TRAININGS_NOT_CHOSEN));
        }
        if (yearsOfWork < 0 || yearsOfWork > LONGEST_WORK) {
            faults.add(new FieldFault("yearsOfWork", ProfileProblem.YEARS_OF_WORK_IMPOSSIBLE));
        }
        if (disability && disabilityKind == null) {
            faults.add(new FieldFault("disabilityKind", ProfileProblem.DISABILITY_KIND_NEEDED));
        }
        if (!disability && disabilityKind != null) {
            faults.add(new FieldFault("disabilityKind", ProfileProblem.DISABILITY_KIND_UNEXPECTED));
        }
        return faults;
    }

    /**
     * Whether fields of training are so many as may be chosen, and each of them once.
     *
     * @param trainings what was chosen, or null
     * @return true if they are one to three different fields
     */
    public static boolean areChosen(List<TrainingField> trainings) {
        return trainings != null
                && !trainings.isEmpty()
                && trainings.size() <= MOST_TRAININGS
                && trainings.stream().noneMatch(Objects::isNull)
                && new HashSet<>(trainings).size() == trainings.size();
    }
}
