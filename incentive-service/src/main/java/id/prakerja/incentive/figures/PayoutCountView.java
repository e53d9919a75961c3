package id.prakerja.incentive.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Payouts of one partner in one state.
 *
 * @param partner of the latest instruction; empty where none was given yet
 * @param status where they stand
 * @param payouts how many
 * @param rupiah what they come to
 */
@Schema(name = "PayoutCount")
public record PayoutCountView(
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "HELD") String status,
        @Schema(examples = "1204") long payouts,
        @Schema(examples = "722400000") long rupiah) {}
