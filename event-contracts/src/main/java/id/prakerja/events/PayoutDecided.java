package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of an instruction, as far as it counts: a partner's report that was found to be the partner's own and to contradict nothing,
 * or what two people have found.
 *
 * <p>Topic {@code payout.decided}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param payoutId the instruction, as on the request
 * @param partner the payment partner
 * @param outcome {@code SETTLED}, {@code FAILED}, {@code RETURNED} or {@code PAID_TWICE}
 * @param failureReason stable code where the outcome is FAILED, such as {@code ACCOUNT_INACTIVE}; otherwise null
 * @param amount rupiah that moved, as reported or found
 * @param reportedAt when it was reported or found, UTC
 */
public record PayoutDecided(
        UUID participantId,
        UUID payoutId,
        String partner,
        String outcome,
        String failureReason,
        long amount,
        Instant reportedAt) {}
