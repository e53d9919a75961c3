package id.prakerja.incentive.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A disputed report as it is shown.
 *
 * @param reportId its id here
 * @param kind what is wrong with it
 * @param partner who reported
 * @param instructionId the instruction that it speaks of
 * @param payoutId the payout, if there is one
 * @param outcome as reported
 * @param failureReason as reported
 * @param partnerReference as reported
 * @param amount rupiah, as reported
 * @param reportedAt as reported, UTC
 * @param receivedAt when it came, UTC
 * @param status OPEN or RESOLVED
 * @param resolvedAt when it was decided, UTC
 * @param resolvedBy who decided; where it concerns a payout, who approved
 * @param resolution what was found and done
 * @param proposal what one person proposes to have found, where it concerns a payout
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DisputedReport")
public record DisputeView(
        UUID reportId,
        @Schema(examples = "CONTRADICTION") String kind,
        @Schema(examples = "gopay") String partner,
        UUID instructionId,
        UUID payoutId,
        @Schema(examples = "FAILED") String outcome,
        String failureReason,
        String partnerReference,
        @Schema(examples = "600000") long amount,
        Instant reportedAt,
        Instant receivedAt,
        @Schema(examples = "OPEN") String status,
        Instant resolvedAt,
        String resolvedBy,
        String resolution,
        Proposal proposal) {

    /**
     * A proposed finding.
     *
     * @param number which proposal of this case, from 1; an approval names it
     * @param finding what became of the instruction
     * @param paidAmount rupiah that reached the account, where it is another amount than instructed
     * @param evidence on what the finding rests
     * @param proposedBy who proposed it
     * @param proposedAt when, UTC
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProposedFinding")
    public record Proposal(
            @Schema(examples = "1") int number,
            @Schema(examples = "PAID") String finding,
            Long paidAmount,

            @Schema(examples = "Bank letter 2020/114 of 3 October")
            String evidence,

            String proposedBy,
            Instant proposedAt) {}

    boolean resolved() {
        return status.equals("RESOLVED");
    }

    static DisputeView of(Row row) {
        return new DisputeView(
                row.getUUID("report_id"),
                row.getString("kind"),
                row.getString("partner"),
                row.getUUID("instruction_id"),
                row.getUUID("payout_id"),
                row.getString("outcome"),
                row.getString("failure_reason"),
                row.getString("partner_reference"),
                row.getLong("amount"),
                Rows.instant(row, "reported_at"),
                Rows.instant(row, "received_at"),
                row.getString("status"),
                Rows.instant(row, "resolved_at"),
                row.getString("resolved_by"),
                row.getString("resolution"),
                row.getString("finding") == null
                        ? null
                        : new Proposal(
                                row.getInteger("proposal"),
                                row.getString("finding"),
                                row.getLong("paid_amount"),
                                row.getString("evidence"),
                                row.getString("proposed_by"),
                                Rows.instant(row, "proposed_at")));
    }
}
