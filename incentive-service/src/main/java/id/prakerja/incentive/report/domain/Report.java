package id.prakerja.incentive.report.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a payment partner says about an instruction, by an event of its own accord or when queried.
 *
 * @param id the event's id, or an id of our own for the answer to a query
 * @param instructionId the instruction
 * @param partner who says so
 * @param outcome {@code SETTLED}, {@code FAILED} or {@code RETURNED}; anything else is disputed
 * @param failureReason stable code; may be null
 * @param partnerReference the partner's reference of the transaction; may be null
 * @param amount rupiah that moved
 * @param reportedAt when, UTC
 */
public record Report(
        UUID id,
        UUID instructionId,
        String partner,
        String outcome,
        String failureReason,
        String partnerReference,
        long amount,
        Instant reportedAt) {

    /** What a query gives where the partner answers that it does not know the instruction. */
    public static final String NOT_FOUND = "NOT_FOUND";
}
