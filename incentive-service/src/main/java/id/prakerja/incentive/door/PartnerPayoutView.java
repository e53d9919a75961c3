package id.prakerja.incentive.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An instruction, as its partner sees it here.
 *
 * @param payoutId the instruction
 * @param amount rupiah instructed
 * @param requestedAt programme time, UTC
 * @param door by which it left
 * @param state OPEN until its outcome is known, then SETTLED, FAILED, RETURNED or PAID_TWICE
 * @param takenAt real time, UTC, when the partner took a webhook or acknowledged; absent otherwise
 * @param failureReason as reported
 * @param partnerReference as reported
 * @param reportedAt as reported
 */
@Schema(name = "PayoutOfPartner")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerPayoutView(
        @Schema(examples = "019b1e5f-0000-7000-8000-000000000001")
        UUID payoutId,

        @Schema(examples = "600000") long amount,
        @Schema(examples = "2020-10-05T03:00:00Z") Instant requestedAt,
        @Schema(examples = "WEBHOOK") String door,
        @Schema(examples = "OPEN") String state,
        @Schema(examples = "2020-10-05T03:00:00Z") Instant takenAt,
        @Schema(examples = "ACCOUNT_INACTIVE") String failureReason,
        @Schema(examples = "TRX-1") String partnerReference,
        @Schema(examples = "2020-10-05T03:00:00Z") Instant reportedAt) {}
