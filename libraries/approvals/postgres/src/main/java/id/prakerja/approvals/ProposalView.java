package id.prakerja.approvals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import id.prakerja.approvals.domain.Approval;
import id.prakerja.approvals.domain.Proposal;
import id.prakerja.approvals.domain.ProposalStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one person has prepared and others decide.
 *
 * @param id its id
 * @param kind what is to be done
 * @param subject to what: its path below {@code /v1/}
 * @param subjectVersion version of the subject for which it was prepared; 0 where there is none yet
 * @param content the request, exactly as it will be carried out
 * @param contentHash hex SHA-256 over kind, subject, version and content; to be sent back with the approval
 * @param facts counts at the time when it was prepared
 * @param reason why; absent if not said
 * @param status where it stands
 * @param proposedBy account that prepared it
 * @param proposedAt when, UTC
 * @param expiresAt until when it can be approved, UTC
 * @param ageSeconds how long it has been waiting; absent once it is decided
 * @param approvalsNeeded how many other people must approve
 * @param approvals who has, in their order
 * @param decidedBy account that decided; absent before
 * @param decidedAt when, UTC; absent before
 * @param decisionReason why it was refused, or lapsed with a change of its subject; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Proposal", examples = """
                {"id": "01991b2c-7a5e-7c11-8a7d-0d8a1c9b7f10", "kind": "DETERMINATION", "subject": "waves/6",
                 "subjectVersion": 4, "content": {"decree": "SK-6/2020", "noticeAt": "2020-09-04T03:00:00Z"},
                 "contentHash": "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925",
                 "facts": {"quota": 800000, "joined": 1760000, "eligible": 1755000, "selected": 800000},
                 "status": "PENDING", "proposedBy": "rina", "proposedAt": "2020-09-03T02:00:00Z",
                 "expiresAt": "2020-09-10T02:00:00Z", "ageSeconds": 5400, "approvalsNeeded": 1, "approvals": []}""")
public record ProposalView(
        UUID id,
        String kind,
        String subject,
        long subjectVersion,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String content,
        String contentHash,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String facts,
        String reason,
        ProposalStatus status,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        Long ageSeconds,
        int approvalsNeeded,
        List<Approval> approvals,
        String decidedBy,
        Instant decidedAt,
        String decisionReason) {

    static ProposalView of(Proposal proposal, Instant now) {
        ProposalStatus status = proposal.statusAt(now);
        return new ProposalView(
                proposal.id(),
                proposal.action().kind(),
                proposal.action().subject(),
                proposal.action().subjectVersion(),
                proposal.action().content(),
                proposal.contentHash(),
                proposal.facts(),
                proposal.reason(),
                status,
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.expiresAt(),
                status == ProposalStatus.PENDING
                        ? Duration.between(proposal.proposedAt(), now).toSeconds()
                        : null,
                proposal.approvalsNeeded(),
                proposal.approvals(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.decisionReason());
    }
}
