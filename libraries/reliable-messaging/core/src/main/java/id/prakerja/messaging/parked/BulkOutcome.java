package id.prakerja.messaging.parked;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Parked events that were settled together.
 *
 * @param settled how many were applied or discarded
 * @param followers how many behind them followed
 * @param open how many failed again, or were settled by somebody else meanwhile
 * @param next what to send as {@code after} for those that come next; null if there are none
 */
@Schema(name = "ParkedEventsOutcome", description = "What became of the selected events")
public record BulkOutcome(
        @Schema(description = "Applied or discarded", examples = "97")
        int settled,

        @Schema(description = "Behind them, followed", examples = "12")
        int followers,

        @Schema(description = "Failed again, or settled by somebody else", examples = "3")
        int open,

        @Schema(description = "Where to go on", nullable = true, examples = "participant.selected-3-1024-kefd1q8g")
        String next) {

    static BulkOutcome of(BulkSettlement settlement) {
        return new BulkOutcome(settlement.settled(), settlement.followers(), settlement.open(), settlement.last());
    }
}
