package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant reviewed a completed training.
 *
 * <p>Topic {@code training.reviewed}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param enrolmentId the enrolment
 * @param rating 1 (poor) to 5 (excellent)
 * @param reviewedAt when, UTC
 */
public record TrainingReviewed(UUID participantId, UUID enrolmentId, int rating, Instant reviewedAt) {}
