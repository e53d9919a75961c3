package id.prakerja.incentive.finance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for somebody or for something, at this moment.
 *
 * @param payouts payouts that are not paid yet, by state; those that are planned for later are in none
 * @param disputed reports that contradict what is known, which people decide
 * @param setApart payouts that could not be worked on
 * @param recovery claims that are open, by state
 */
@Schema(name = "FinanceQueues")
record FinanceQueuesView(Map<String, Queue> payouts, Queue disputed, Queue setApart, Map<String, Queue> recovery) {

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
}
