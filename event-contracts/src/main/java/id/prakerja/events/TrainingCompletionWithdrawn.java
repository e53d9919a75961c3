package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A completion was withdrawn, for example because attendance had been falsified.
 *
 * <p>Topic {@code training.completion-withdrawn}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param enrolmentId the enrolment
 * @param reason stable code
 * @param withdrawnAt when, UTC
 */
public record TrainingCompletionWithdrawn(UUID participantId, UUID enrolmentId, String reason, Instant withdrawnAt) {}
