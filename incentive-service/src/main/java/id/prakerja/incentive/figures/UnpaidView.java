package id.prakerja.incentive.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Payouts that are due and not paid.
 *
 * @param daysAtLeast how long they have been due: 0 (less than 7 days), 7 (less than 30), 30 (less than 90) or 90
 * @param status where they stand
 * @param reason why; empty where nothing stands in their way
 * @param payouts how many
 * @param rupiah what they come to
 */
@Schema(name = "UnpaidPayouts")
public record UnpaidView(
        @Schema(examples = "30") int daysAtLeast,
        @Schema(examples = "HELD") String status,
        @Schema(examples = "NO_LINKED_ACCOUNT") String reason,
        @Schema(examples = "1204") long payouts,
        @Schema(examples = "722400000") long rupiah) {}
