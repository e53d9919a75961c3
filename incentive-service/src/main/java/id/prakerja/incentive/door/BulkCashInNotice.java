package id.prakerja.incentive.door;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The form of a notification, for the description alone: it is read as the standard's other dialects write it, too.
 *
 * @param bulkId the partner's id of the list
 * @param partnerBulkId ours
 * @param bulkObject what became of each credit
 */
@Schema(name = "BulkCashInNotification")
record BulkCashInNotice(
        @Schema(required = true, maxLength = 64, examples = "BULK-1")
        String bulkId,

        @Schema(required = true, maxLength = 64, examples = "20201217000000000000000001")
        String partnerBulkId,

        @Schema(required = true) List<Credited> bulkObject) {

    /**
     * What became of one credit.
     *
     * @param customerNumber the wallet
     * @param amount what moved
     * @param referenceNo the partner's reference
     * @param partnerReferenceNo ours
     * @param responseCode of this credit
     * @param responseMessage in words
     */
    @Schema(name = "NotifiedCredit")
    record Credited(
            @Schema(examples = "6281200000001") String customerNumber,
            Amount amount,
            @Schema(maxLength = 64, examples = "TX-1") String referenceNo,

            @Schema(required = true, maxLength = 64, examples = "0198f3a2b4c17d3e8f2a9b6c5d4e3f21")
            String partnerReferenceNo,

            @Schema(required = true, examples = "2004100") String responseCode,
            @Schema(examples = "Successful") String responseMessage) {}

    /**
     * Rupiah.
     *
     * @param value with two decimals
     * @param currency IDR
     */
    @Schema(name = "SnapAmount")
    record Amount(
            @Schema(examples = "600000.00") String value,
            @Schema(examples = "IDR") String currency) {}
}
