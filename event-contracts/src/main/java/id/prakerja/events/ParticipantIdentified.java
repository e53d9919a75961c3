package id.prakerja.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * By what each payment partner knows a participant: an id and a digest of the partner's own. Published when a person has been selected, and
 * anew where a partner gets another key; the latest counts.
 *
 * <p>Topic {@code participant.identified}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param partners of every payment partner
 * @param identifiedAt when, UTC
 */
public record ParticipantIdentified(UUID participantId, List<PartnerIdentity> partners, Instant identifiedAt) {}
