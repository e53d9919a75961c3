package id.prakerja.messaging.parked;

import id.prakerja.messaging.parked.Settlement.Settled;
import java.util.List;

/**
 * What came of an operator's wish to settle many parked events.
 *
 * @param settled events that were applied or discarded
 * @param followers events behind them that followed
 * @param open events that failed again, or that somebody else has settled meanwhile
 * @param last id of the last event looked at, if there may be more; null if there are none
 */
public record BulkSettlement(int settled, int followers, int open, String last) {

    static BulkSettlement of(List<Settlement> settlements, String last) {
        List<Settled> done = settlements.stream()
                .filter(Settled.class::isInstance)
                .map(Settled.class::cast)
                .toList();
        return new BulkSettlement(
                done.size(), done.stream().mapToInt(Settled::followers).sum(), settlements.size() - done.size(), last);
    }
}
