package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A person was drawn and determined as a recipient. Published exactly once in effect per person: once per lifetime.
 *
 * <p>Topic {@code participant.selected}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param wave number of the wave
 * @param decree number of the decree (SK) of determination
 * @param rank rank in the draw, from 1
 * @param noticeAt when the person is told; the first-purchase clock starts here, not at the draw
 * @param firstPurchaseDeadline the last instant for a first purchase, UTC
 * @param balance training balance to issue, in rupiah
 * @param identityAlias random id that stands for the NIK: equal for one NIK, and nothing follows from it
 * @param province two-digit code of the province of domicile; null where it was not said, as in the first releases
 */
public record ParticipantSelected(
        UUID participantId,
        int wave,
        String decree,
        int rank,
        Instant noticeAt,
        Instant firstPurchaseDeadline,
        long balance,
        String identityAlias,
        String province) {

    /** One whose province is not said. */
    public ParticipantSelected(
            UUID participantId,
            int wave,
            String decree,
            int rank,
            Instant noticeAt,
            Instant firstPurchaseDeadline,
            long balance,
            String identityAlias) {
        this(participantId, wave, decree, rank, noticeAt, firstPurchaseDeadline, balance, identityAlias, null);
    }
}
