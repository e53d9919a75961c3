package id.prakerja.incentive.finance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for somebody or for something, at this moment.
 *
 * @param payouts payouts that are not paid yet, by state; those that are planned for later are in none
 * @param byPartner all payouts by the partner of their latest instruction and by state; what is not there is none
 * @param unpaid payouts that are due and not paid, those that the check before the payout blocked among them, the oldest first
 * @param disputed reports that contradict what is known, which people decide
 * @param setApart payouts that could not be worked on
 * @param recovery claims that are open, by state
 */
@Schema(name = "FinanceQueues")
record FinanceQueuesView(
        Map<String, Queue> payouts,
        List<OfPartner> byPartner,
        List<Unpaid> unpaid,
        Queue disputed,
        Queue setApart,
        Map<String, Queue> recovery) {

    /**
     * What waits.
     *
     * @param number how many
     * @param rupiah of them
     * @param oldestSince since when the oldest has waited, UTC, where it is known
     * @param list where they are listed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FinanceQueue")
    record Queue(
            @Schema(examples = "1200") long number,
            @Schema(examples = "720000000") long rupiah,
            Instant oldestSince,
            @Schema(examples = "/v1/payouts?status=HELD") String list) {}

    /**
     * Payouts of one partner in one state.
     *
     * @param partner of the latest instruction; empty where none was given yet
     * @param status where they stand
     * @param payouts how many
     * @param rupiah of them
     * @param list where they are listed
     */
    @Schema(name = "PayoutsOfPartner")
    record OfPartner(
            @Schema(examples = "gopay") String partner,
            @Schema(examples = "HELD") String status,
            @Schema(examples = "1204") long payouts,
            @Schema(examples = "722400000") long rupiah,

            @Schema(examples = "/v1/payouts?status=HELD&partner=gopay")
            String list) {}

    /**
     * Payouts that are due and not paid.
     *
     * @param daysAtLeast since how many days: 0 (less than 7), 7 (less than 30), 30 (less than 90) or 90
     * @param status where they stand
     * @param reason why; empty where nothing stands in their way
     * @param payouts how many
     * @param rupiah of them
     * @param list where they are listed
     */
    @Schema(name = "UnpaidPayouts")
    record Unpaid(
            @Schema(examples = "30") int daysAtLeast,
            @Schema(examples = "HELD") String status,
            @Schema(examples = "NO_LINKED_ACCOUNT") String reason,
            @Schema(examples = "1204") long payouts,
            @Schema(examples = "722400000") long rupiah,

            @Schema(examples = "/v1/payouts?status=HELD&because=NO_LINKED_ACCOUNT&dueUntil=2020-07-01")
            String list) {}
}
