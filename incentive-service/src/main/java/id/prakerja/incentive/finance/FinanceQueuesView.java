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
 * @param unpaid why payouts are held, and for how long
 * @param disputed reports that contradict what is known, which people decide
 * @param setApart payouts that could not be worked on
 * @param recovery claims that are open, by state
 */
@Schema(name = "FinanceQueues")
record FinanceQueuesView(
        Map<String, Queue> payouts, List<Unpaid> unpaid, Queue disputed, Queue setApart, Map<String, Queue> recovery) {

    /**
     * What waits.
     *
     * @param number how many
     * @param rupiah of them
     * @param oldestSince since when the oldest has waited, UTC, where it is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FinanceQueue")
    record Queue(
            @Schema(examples = "1200") long number,
            @Schema(examples = "720000000") long rupiah,
            Instant oldestSince) {}

    /**
     * Payouts that are held for one reason.
     *
     * @param reason stable code
     * @param number how many
     * @param rupiah of them
     * @param oldestSince since when the oldest has been held, UTC
     * @param upTo7Days how many of them have been held for at most seven days
     * @param upTo30Days for more than 7, at most 30 days
     * @param upTo90Days for more than 30, at most 90 days
     * @param longer for more than 90 days
     */
    @Schema(name = "UnpaidByAge")
    record Unpaid(
            @Schema(examples = "NO_LINKED_ACCOUNT") String reason,
            @Schema(examples = "200000") long number,
            @Schema(examples = "120000000000") long rupiah,
            Instant oldestSince,
            @Schema(examples = "40000") long upTo7Days,
            @Schema(examples = "60000") long upTo30Days,
            @Schema(examples = "50000") long upTo90Days,
            @Schema(examples = "50000") long longer) {}
}
