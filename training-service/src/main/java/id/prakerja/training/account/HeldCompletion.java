package id.prakerja.training.account;

import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.HoldReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A completion that waits for a sample.
 *
 * @param enrolmentId the enrolment
 * @param participantId the person
 * @param courseId the course
 * @param institutionId the institution that owns it
 * @param platformId the platform that sold it
 * @param rule name and version of the rule that holds it
 * @param reasons why it waits
 * @param heldAt since when, UTC
 */
public record HeldCompletion(
        UUID enrolmentId,
        UUID participantId,
        UUID courseId,
        String institutionId,
        String platformId,
        String rule,
        List<HoldReason> reasons,
        Instant heldAt) {

    static HeldCompletion of(UUID participantId, Enrolment enrolment) {
        return new HeldCompletion(
                enrolment.id(),
                participantId,
                enrolment.course().courseId(),
                enrolment.course().institutionId(),
                enrolment.course().platformId(),
                enrolment.completion().evidence().rule(),
                enrolment.completion().evidence().holds(),
                enrolment.completion().recordedAt());
    }
}
