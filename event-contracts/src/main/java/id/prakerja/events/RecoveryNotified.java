package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What was paid to a person who was not to be paid is claimed back. Registration tells the person, since it alone knows the contacts.
 *
 * <p>Topic {@code recovery.notified}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param caseId the recovery case; notice of it is given once
 * @param reason {@code EXCLUDED}, {@code COMPLETION_WITHDRAWN} or {@code REVOKED}
 * @param amount rupiah to pay back
 * @param repayBy the last instant to do so, UTC
 * @param notifiedAt when notice was given, UTC
 */
public record RecoveryNotified(
        UUID participantId, UUID caseId, String reason, long amount, Instant repayBy, Instant notifiedAt) {}
