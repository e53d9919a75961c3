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
 */
public record TrainingCompleted(
        UUID participantId,
        UUID enrolmentId,
        UUID courseId,
        String institutionId,
        String certificateNumber,
        Instant completedAt,
        boolean first) {}
