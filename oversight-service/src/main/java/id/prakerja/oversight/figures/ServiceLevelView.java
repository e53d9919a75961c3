package id.prakerja.oversight.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a payment partner answers, by its first outcome of each instruction.
 *
 * @param partner the partner
 * @param instructions instructions given
 * @param answered of these, with an outcome
 * @param settled of these, settled
 * @param failed of these, failed
 * @param medianSeconds from instruction to outcome, for half of those answered
 * @param p95Seconds from instruction to outcome, for 95 of 100 of those answered
 */
@Schema(name = "ServiceLevel")
public record ServiceLevelView(
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "250000") long instructions,
        @Schema(examples = "249980") long answered,
        @Schema(examples = "248100") long settled,
        @Schema(examples = "1880") long failed,
        @Schema(examples = "2.5") double medianSeconds,
        @Schema(examples = "41.0") double p95Seconds) {}
