package id.prakerja.incentive.verification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What those asked about a partner's payments said; the last six add up to the first.
 *
 * @param month of the list they were drawn from
 * @param partner who says it paid them
 * @param asked people
 * @param confirmed those who got what the books say
 * @param nothingArrived those who say that nothing came; each is a disputed report
 * @param otherAmount those who name another amount; each is a disputed report
 * @param cameBack those whose money has come back since, whatever they say
 * @param open those who can still answer
 * @param lapsed those who have not answered in their time
 */
@Schema(name = "PaymentVerificationFigures")
record VerificationFiguresView(
        @Schema(examples = "2020-10") String month,
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "400") long asked,
        @Schema(examples = "310") long confirmed,
        @Schema(examples = "2") long nothingArrived,
        @Schema(examples = "1") long otherAmount,
        @Schema(examples = "3") long cameBack,
        @Schema(examples = "60") long open,
        @Schema(examples = "24") long lapsed) {}
