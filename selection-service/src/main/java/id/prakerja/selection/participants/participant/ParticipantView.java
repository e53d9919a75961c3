package id.prakerja.selection.participants.participant;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.participants.participant.domain.Participant;
import id.prakerja.selection.participants.participant.domain.Participant.Ending;
import id.prakerja.selection.participants.participant.domain.ParticipantStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A participant as the person and the staff may see it. */
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

    static ParticipantView of(Participant participant, Instant now) {
        Ending suspension = participant.suspension();
        Ending revocation = participant.revocation();
        return new ParticipantView(
                participant.id(),
                participant.wave(),
                participant.decree(),
                participant.rank(),
                participant.province(),
                participant.statusAt(now),
                participant.balance(),
                participant.determinedAt(),
                participant.noticeAt(),
                participant.firstPurchaseDeadline(),
                participant.firstEnrolledAt(),
                participant.remindedAt(),
                suspension == null ? null : suspension.at(),
                suspension == null ? null : suspension.reason(),
                revocation == null ? null : revocation.at(),
                revocation == null ? null : revocation.reason());
    }
}
