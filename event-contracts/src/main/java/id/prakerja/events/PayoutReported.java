package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A payment partner reports the outcome of a payout. The record key is the person's id towards the partner, as on the request.
 *
 * <p>Topic {@code payout.reported.<partner>}.
 *
 * @param payoutId the payout
 * @param outcome {@code SETTLED}, {@code FAILED} or {@code RETURNED}
 * @param failureReason stable code where the outcome is not {@code SETTLED}, such as {@code ACCOUNT_INACTIVE}; otherwise null
 * @param partnerReference the partner's own reference of the transaction
 * @param amount rupiah that moved; must equal the instruction
 * @param reportedAt when, UTC
 */
public record PayoutReported(
        UUID payoutId,
        String outcome,
        String failureReason,
        String partnerReference,
        long amount,
        Instant reportedAt) {}
