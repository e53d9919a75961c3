package id.prakerja.selection.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.selection.approval.domain.Proposal;
import id.prakerja.selection.approval.domain.ProposalKind;
import id.prakerja.selection.approval.domain.ProposalStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one operator has prepared and another one decides.
 *
 * @param id its id
 * @param kind what is to be done
 * @param wave number of the wave
 * @param waveVersion version of the wave for which it was prepared; 0 where there is none yet
 * @param content the request, exactly as it will be carried out
 * @param contentHash hex SHA-256 over kind, wave, version and content; to be sent back with the approval
 * @param facts counts at the time when it was prepared
 * @param reason why; absent if not said
 * @param status where it stands
 * @param proposedBy account that prepared it
 * @param proposedAt when, UTC
 * @param expiresAt until when it can be approved, UTC
 * @param decidedBy account that decided; absent before
 * @param decidedAt when, UTC; absent before
 * @param decisionReason why it was refused; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Proposal", examples = """
                {"id": "01991b2c-7a5e-7c11-8a7d-0d8a1c9b7f10", "kind": "DETERMINATION", "wave": 6, "waveVersion": 4,
                 "content": {"decree": "SK-6/2020", "noticeAt": "2020-09-04T03:00:00Z"},
                 "contentHash": "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925",
                 "facts": {"quota": 800000, "joined": 1760000, "eligible": 1755000, "selected": 800000},
                 "status": "PENDING", "proposedBy": "rina", "proposedAt": "2020-09-03T02:00:00Z",
                 "expiresAt": "2020-09-10T02:00:00Z"}""")
public record ProposalView(
        UUID id,
        ProposalKind kind,
        int wave,
        long waveVersion,
        @Schema(type = SchemaType.OBJECT) JsonNode content,
        String contentHash,
        @Schema(type = SchemaType.OBJECT) JsonNode facts,
        String reason,
        ProposalStatus status,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        String decidedBy,
        Instant decidedAt,
        String decisionReason) {

    static ProposalView of(Proposal proposal, JsonNode content, JsonNode facts, Instant now) {
        return new ProposalView(
                proposal.id(),
                proposal.kind(),
                proposal.wave(),
                proposal.waveVersion(),
                content,
                proposal.contentHash(),
                facts,
                proposal.reason(),
                proposal.statusAt(now),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.expiresAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.decisionReason());
    }
}
