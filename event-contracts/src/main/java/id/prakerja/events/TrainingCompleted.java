package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant completed a training. At most once in effect per enrolment.
 *
 * <p>Topic {@code training.completed}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param enrolmentId the enrolment
 * @param courseId the training
 * @param institutionId the institution that owns it
 * @param certificateNumber number of the certificate
 * @param completedAt when, UTC
 * @param first whether this is the person's first completed training, which opens the incentive
 * @param attendance percent of the training attended, 0 to 100; null where it was not reported
 * @param minutes time on the training; null where it was not reported
 */
public record TrainingCompleted(
        UUID participantId,
        UUID enrolmentId,
        UUID courseId,
        String institutionId,
        String certificateNumber,
        Instant completedAt,
        boolean first,
        Integer attendance,
        Integer minutes) {}
