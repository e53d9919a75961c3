package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant lost the membership: every remaining rupiah returns and the person is barred for good.
 *
 * <p>Topic {@code participant.revoked}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param wave number of the wave whose seat is freed
 * @param reason stable code, such as {@code NO_FIRST_PURCHASE}
 * @param revokedAt when, UTC
 */
public record ParticipantRevoked(UUID participantId, int wave, String reason, Instant revokedAt) {}
