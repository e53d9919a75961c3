package id.prakerja.selection.participants.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.participants.participant.domain.ParticipantStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A participant as the person and the staff may see it.
 *
 * @param participantId the person
 * @param wave number of the wave
 * @param decree number of the decree (SK)
 * @param rank rank in the draw
 * @param province two-digit code
 * @param status how the membership stands
 * @param balance training balance at determination, rupiah
 * @param determinedAt when, UTC
 * @param noticeAt when the person is told, UTC
 * @param firstPurchaseDeadline the last instant for a first purchase, UTC
 * @param firstEnrolledAt when the first training was bought, UTC; absent before
 * @param remindedAt when the person was reminded of the deadline, UTC; absent before
 * @param suspendedAt since when the membership is suspended, UTC; absent unless suspended
 * @param suspensionReason stable code; absent unless suspended
 * @param revokedAt when the membership was revoked, UTC; absent unless revoked
 * @param revocationReason stable code; absent unless revoked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Participant", examples = """
                {"participantId": "018f3a5d-ac96-774b-bcce-b302099a8057", "wave": 6, "decree": "SK-6/2020", "rank": 12,
                 "province": "32", "status": "NOTIFIED", "balance": 1000000, "determinedAt": "2020-09-04T03:00:00Z",
                 "noticeAt": "2020-09-04T03:00:00Z", "firstPurchaseDeadline": "2020-10-04T03:00:00Z"}""")
record ParticipantView(
        UUID participantId,
        int wave,
        String decree,
        int rank,
        String province,
        ParticipantStatus status,
        long balance,
        Instant determinedAt,
        Instant noticeAt,
        Instant firstPurchaseDeadline,
        Instant firstEnrolledAt,
        Instant remindedAt,
        Instant suspendedAt,
        String suspensionReason,
        Instant revokedAt,
        String revocationReason) {

    static ParticipantView of(ParticipantEntity participant, Instant now) {
        return new ParticipantView(
                participant.participantId,
                participant.wave,
                participant.decree,
                participant.rank,
                participant.province,
                participant.statusAt(now),
                participant.balance,
                participant.determinedAt,
                participant.noticeAt,
                participant.firstPurchaseDeadline,
                participant.firstEnrolledAt,
                participant.remindedAt,
                participant.suspendedAt,
                participant.suspensionReason,
                participant.revokedAt,
                participant.revocationReason);
    }
}
