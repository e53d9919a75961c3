package id.prakerja.training.enrolment;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import java.util.UUID;

/**
 * Where an enrolment is after a step.
 *
 * @param enrolmentId the enrolment
 * @param status where in its life it is
 */
public record EnrolmentAnswer(UUID enrolmentId, EnrolmentStatus status) {

    static EnrolmentAnswer of(Enrolment enrolment) {
        return new EnrolmentAnswer(enrolment.id(), enrolment.status());
    }
}
