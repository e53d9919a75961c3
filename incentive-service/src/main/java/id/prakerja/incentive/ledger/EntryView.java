package id.prakerja.incentive.ledger;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of the books.
 *
 * @param transactionId the transaction whose entries sum to zero
 * @param payoutId whose money moved
 * @param movement the state that the payout entered
 * @param occurredAt when, UTC
 * @param account the account
 * @param amount rupiah; negative where the account gives
 */
@Schema(name = "LedgerEntry")
public record EntryView(
        UUID transactionId,
        UUID payoutId,
        @Schema(examples = "SETTLED") String movement,
        Instant occurredAt,
        @Schema(examples = "PAID:gopay") String account,
        @Schema(examples = "600000") long amount) {}
