package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A suspended membership is active again.
 *
 * <p>Topic {@code participant.reinstated}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param wave number of the wave
 * @param reason stable code
 * @param reinstatedAt when, UTC
 */
public record ParticipantReinstated(UUID participantId, int wave, String reason, Instant reinstatedAt) {}
