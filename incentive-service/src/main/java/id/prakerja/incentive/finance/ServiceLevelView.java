package id.prakerja.incentive.finance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How well a partner paid in a period, by the days on which it reported.
 *
 * @param partner the payment partner
 * @param ended instructions whose outcome it reported
 * @param settled those that were paid, also where the money came back later
 * @param failed those that were not
 * @param returned those whose money came back
 * @param medianSeconds seconds from the instruction's way out to the report, of half of those that were paid at most
 * @param slowestOf20Seconds the same of 19 of 20
 * @param failures how many failed, by the partner's reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PartnerServiceLevel")
record ServiceLevelView(
        @Schema(examples = "gopay") String partner,
        @Schema(examples = "100000") long ended,
        @Schema(examples = "98500") long settled,
        @Schema(examples = "1500") long failed,
        @Schema(examples = "20") long returned,
        @Schema(examples = "42") Long medianSeconds,
        @Schema(examples = "380") Long slowestOf20Seconds,
        @Schema(examples = "{\"ACCOUNT_INACTIVE\": 900}") SortedMap<String, Long> failures) {}
