package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A suspended membership is active again, or a revocation is taken back because a purchase made in time had been on its way
 * (reason {@code PURCHASED_IN_TIME}). It is later than what it takes back; topics are not ordered among each other, so whoever hears
 * of both goes by their times.
 *
 * <p>Topic {@code participant.reinstated}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param wave number of the wave
 * @param reason stable code
 * @param reinstatedAt when, UTC
 * @param firstPurchaseDeadline the last instant for a first purchase from now on, UTC: the days to it stand still during a suspension.
 *     It only ever moves later, so of several the latest holds, in whatever order they arrive. Null where there has been a purchase
 */
public record ParticipantReinstated(
        UUID participantId, int wave, String reason, Instant reinstatedAt, Instant firstPurchaseDeadline) {}
