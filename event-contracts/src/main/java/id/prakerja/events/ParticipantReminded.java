package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant has not bought a training yet and the deadline draws near. Registration tells the person, since it
 * alone knows the contacts.
 *
 * <p>Topic {@code participant.reminded}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param wave number of the wave
 * @param firstPurchaseDeadline the last instant for a first purchase, UTC
 * @param remindedAt when, UTC
 */
public record ParticipantReminded(UUID participantId, int wave, Instant firstPurchaseDeadline, Instant remindedAt) {}
