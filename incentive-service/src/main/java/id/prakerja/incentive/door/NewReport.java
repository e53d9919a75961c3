package id.prakerja.incentive.door;

import id.prakerja.events.PayoutReported;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a partner reports, as it would stand on its topic.
 *
 * @param payoutId the instruction
 * @param outcome {@code SETTLED}, {@code FAILED} or {@code RETURNED}
 * @param failureReason stable code where it is not SETTLED; null otherwise
 * @param partnerReference the partner's own reference; may be null
 * @param amount rupiah that moved
 * @param reportedAt when, UTC
 */
@Schema(name = "NewPayoutReport")
record NewReport(
        @NotNull @Schema(required = true, examples = "019b1e5f-0000-7000-8000-000000000001")
        UUID payoutId,

        @NotNull @Pattern(regexp = "^(SETTLED|FAILED|RETURNED)$") @Schema(required = true, examples = "SETTLED")
        String outcome,

        @Size(min = 1, max = 200) @Schema(nullable = true, examples = "ACCOUNT_INACTIVE")
        String failureReason,

        @Size(min = 1, max = 200) @Schema(nullable = true, examples = "TRX-1")
        String partnerReference,

        @NotNull @Positive @Schema(required = true, examples = "600000")
        Long amount,

        @NotNull @Schema(required = true, examples = "2020-10-05T03:00:00Z")
        Instant reportedAt) {

    PayoutReported event() {
        return new PayoutReported(payoutId, outcome, failureReason, partnerReference, amount, reportedAt);
    }
}
