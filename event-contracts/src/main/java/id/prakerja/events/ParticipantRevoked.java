package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant lost the membership: every remaining rupiah returns and the person is barred for good, unless a later {@link
 * ParticipantReinstated} takes the revocation back.
 *
 * <p>Topic {@code participant.revoked}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param wave number of the wave whose seat is freed
 * @param reason stable code, such as {@code NO_FIRST_PURCHASE}, {@code WITHDRAWN} or {@code TERMINATED}
 * @param revokedAt when, UTC
 */
public record ParticipantRevoked(UUID participantId, int wave, String reason, Instant revokedAt) {}
