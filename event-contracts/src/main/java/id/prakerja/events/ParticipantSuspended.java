package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A membership is suspended: no purchase and no payout until it is reinstated.
 *
 * <p>Topic {@code participant.suspended}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param wave number of the wave
 * @param reason stable code
 * @param suspendedAt when, UTC
 */
public record ParticipantSuspended(UUID participantId, int wave, String reason, Instant suspendedAt) {}
