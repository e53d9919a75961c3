package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant bought a training: the price has left the balance and a voucher is issued.
 *
 * <p>Topic {@code training.enrolled}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param enrolmentId the enrolment
 * @param courseId the training
 * @param platformId the platform that sold it
 * @param institutionId the institution that owns it
 * @param price rupiah taken from the balance
 * @param enrolledAt when, UTC
 */
public record TrainingEnrolled(
        UUID participantId,
        UUID enrolmentId,
        UUID courseId,
        String platformId,
        String institutionId,
        long price,
        Instant enrolledAt) {}
