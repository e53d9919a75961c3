package id.prakerja.registration.people.profile.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.people.applicant.domain.FieldFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final List<TrainingField> TWO = List.of(TrainingField.SALES, TrainingField.DIGITAL);

    @Test
    void aSoundProfileHasNoFaults() {
        assertEquals(List.of(), new Profile(TWO, 4, null).faults(false));
        assertEquals(List.of(), new Profile(TWO, 0, DisabilityKind.SENSORY).faults(true));
    }

    @Test
    void oneToThreeDifferentFieldsAreChosen() {
        List<FieldFault> chosenWrong = List.of(new FieldFault("desiredTrainings", ProfileProblem.TRAININGS_NOT_CHOSEN));

        assertEquals(chosenWrong, new Profile(null, 4, null).faults(false));
        assertEquals(chosenWrong, new Profile(List.of(), 4, null).faults(false));
        assertEquals(chosenWrong, new Profile(List.of(TWO.get(0), TWO.get(0)), 4, null).faults(false));
        assertEquals(
                chosenWrong,
                new Profile(
                                List.of(
                                        TrainingField.SALES,
                                        TrainingField.DIGITAL,
                                        TrainingField.CARE,
                                        TrainingField.CREATIVE),
                                4,
                                null)
                        .faults(false));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertEquals(
                List.of(
                        new FieldFault("desiredTrainings", ProfileProblem.TRAININGS_NOT_CHOSEN),
                        new FieldFault("yearsOfWork", ProfileProblem.YEARS_OF_WORK_IMPOSSIBLE),
                        new FieldFault("disabilityKind", ProfileProblem.DISABILITY_KIND_NEEDED)),
                new Profile(List.of(), -1, null).faults(true));
    }

    @Test
    void theKindOfDisabilityAgreesWithTheForm() {
        assertEquals(
                List.of(new FieldFault("disabilityKind", ProfileProblem.DISABILITY_KIND_UNEXPECTED)),
                new Profile(TWO, 4, DisabilityKind.MENTAL).faults(false));
    }
}
