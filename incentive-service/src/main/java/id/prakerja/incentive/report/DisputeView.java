package id.prakerja.incentive.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A disputed report as it is shown.
 *
 * @param reportId id of the event that carried it
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
 * @param resolvedAt when a person judged it, UTC
 * @param resolvedBy who
 * @param resolution what was found and done
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
        String resolution) {

    static DisputeView of(DisputedReport report) {
        return new DisputeView(
                report.reportId,
                report.kind.name(),
                report.partner,
                report.instructionId,
                report.payoutId,
                report.outcome,
                report.failureReason,
                report.partnerReference,
                report.amount,
                report.reportedAt,
                report.receivedAt,
                report.status.name(),
                report.resolvedAt,
                report.resolvedBy,
                report.resolution);
    }
}
