package id.prakerja.training.completion;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.EnrolmentStatus;
import java.util.UUID;

/**
 * A completion recorded.
 *
 * @param enrolmentId the enrolment
 * @param status {@code CERTIFIED}
 * @param first whether it is the person's first completed training, which opens the incentive
 */
public record CompletionAnswer(UUID enrolmentId, EnrolmentStatus status, boolean first) {

    static CompletionAnswer of(Enrolment completed) {
        return new CompletionAnswer(
                completed.id(), completed.status(), completed.completion().first());
    }
}
