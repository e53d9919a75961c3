package id.prakerja.incentive.ledger;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry of the books: one movement from the credited account to the debited one.
 *
 * @param batchId what was posted together with it
 * @param line its place in the batch, from 1
 * @param payoutId whose money moved
 * @param movement the state that the payout entered, or what else moved its money
 * @param occurredAt when, UTC
 * @param debit account that received
 * @param credit account that gave
 * @param amount rupiah, positive
 */
@Schema(name = "LedgerEntry")
public record EntryView(
        UUID batchId,
        @Schema(examples = "1") int line,
        UUID payoutId,
        @Schema(examples = "SETTLED") String movement,
        Instant occurredAt,
        @Schema(examples = "PAID:gopay") String debit,
        @Schema(examples = "IN_FLIGHT:gopay") String credit,
        @Schema(examples = "600000") long amount) {}
