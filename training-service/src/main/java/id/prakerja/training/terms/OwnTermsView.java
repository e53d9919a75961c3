package id.prakerja.training.terms;

import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.PartnerStatus;
import id.prakerja.training.partner.domain.Scope;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * On what terms one takes part, with the service's own limits where the terms name none.
 *
 * @param partnerId short name
 * @param kind what one does
 * @param sandbox whether one practises
 * @param status whether one takes part at present
 * @param scopes what one may do
 * @param requestsPerMinute signed requests a minute, of each instance of the service
 * @param completionsPerDay completions of one of the programme's days
 * @param purchasesPerDay purchases of one of the programme's days
 * @param prices what holds for every training
 */
@Schema(name = "OwnTerms")
public record OwnTermsView(
        @Schema(examples = "tokopedia") String partnerId,
        PartnerKind kind,
        @Schema(examples = "false") boolean sandbox,
        @Schema(examples = "ACTIVE") PartnerStatus status,

        @Schema(examples = "[\"COMPLETE\",\"REPORT\",\"SELL\"]")
        List<Scope> scopes,

        @Schema(examples = "6000") int requestsPerMinute,
        @Schema(examples = "100000") int completionsPerDay,
        @Schema(examples = "100000") int purchasesPerDay,
        Prices prices) {

    /**
     * What holds for prices.
     *
     * @param highestPrice the balance of a participant, in rupiah
     * @param secondCuratorFrom the price from which two curators approve, in rupiah
     * @param highestCommissionBasisPoints the most that a platform keeps of a price, in 1/10,000
     * @param notAbovePriceOutside whether a price may not be above the one outside the programme
     * @param bundlesAllowed whether trainings may be sold together only
     * @param freeElsewhereAllowed whether what is free elsewhere may be sold
     */
    @Schema(name = "PriceRules")
    public record Prices(
            @Schema(examples = "1000000") long highestPrice,
            @Schema(examples = "500000") long secondCuratorFrom,
            @Schema(examples = "1500") int highestCommissionBasisPoints,
            @Schema(examples = "true") boolean notAbovePriceOutside,
            @Schema(examples = "false") boolean bundlesAllowed,
            @Schema(examples = "false") boolean freeElsewhereAllowed) {}
}
