package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An instruction to one payment partner to pay one person. Only that partner reads the topic. The same payout id is never
 * paid twice, however often the record is delivered.
 *
 * <p>Topic {@code payout.requested.<partner>}.
 *
 * @param payoutId the payout; the partner's idempotency key
 * @param personId the person's id towards this partner alone, the same on every account and payout; also the record key
 * @param accountReference the linked account as the partner knows it; null where this topic is not the door by which the partner is
 *     instructed, and whoever reads it pays nothing
 * @param amount rupiah to pay
 * @param purpose {@code INCENTIVE} or {@code SURVEY}
 * @param sequence instalment, from 1
 * @param batchId the batch of instructions this belongs to
 * @param requestedAt when, UTC
 */
public record PayoutRequested(
        UUID payoutId,
        UUID personId,
        String accountReference,
        long amount,
        String purpose,
        int sequence,
        UUID batchId,
        Instant requestedAt) {

    /** The same, to be read where it is not to be paid. */
    public PayoutRequested withoutAccount() {
        return new PayoutRequested(payoutId, personId, null, amount, purpose, sequence, batchId, requestedAt);
    }
}
