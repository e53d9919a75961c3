package id.prakerja.incentive.batch.domain;

import id.prakerja.incentive.payout.domain.PayoutReason;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What may leave within one transaction: to each partner at its cut-offs, up to its sum of the day, and all together no more than the
 * budget has. Each payout that is let through uses up its part. Whoever holds the gate is alone in the whole service.
 */
public final class Gate {

    private final Instant now;
    private final Instant tomorrow;
    private final Instant lookAgain;
    private final Map<String, Lane> lanes;
    private final Map<String, Long> left = new HashMap<>();
    private long funds;

    /**
     * The way to one partner.
     *
     * @param cutOffs when it takes batches
     * @param suspended whether it gets nothing for the time being
     * @param left rupiah that may still go to it today without a prepared batch
     */
    public record Lane(CutOffs cutOffs, boolean suspended, long left) {}

    /**
     * Why a payout waits.
     *
     * @param reason stable code; null where it only waits for its time
     * @param until when to look again, UTC
     */
    public record Wait(PayoutReason reason, Instant until) {}

    /**
     * A gate.
     *
     * @param now programme time, UTC
     * @param tomorrow when the next day begins, UTC
     * @param lookAgain when to look again where only a person can change anything, UTC
     * @param lanes by partner
     * @param funds rupiah that the budget still has
     */
    public Gate(Instant now, Instant tomorrow, Instant lookAgain, Map<String, Lane> lanes, long funds) {
        this.now = now;
        this.tomorrow = tomorrow;
        this.lookAgain = lookAgain;
        this.lanes = lanes;
        this.funds = funds;
        lanes.forEach((partner, lane) -> left.put(partner, lane.left()));
    }

    /**
     * Lets a payout through, or says why it waits.
     *
     * @param partner to whom it would go
     * @param ready since when it could have left, UTC
     * @param amount rupiah
     * @return empty if it may leave now
     */
    public Optional<Wait> pass(String partner, Instant ready, long amount) {
        Lane lane = lanes.get(partner);
        Instant leaves = lane.cutOffs().leaves(ready);
        if (lane.suspended()) {
            return Optional.of(new Wait(PayoutReason.PARTNER_SUSPENDED, lookAgain));
        }
        if (leaves.isAfter(now)) {
            return Optional.of(new Wait(null, leaves));
        }
        if (amount > left.get(partner)) {
            // Not for a smaller one behind it either: whoever chose the order could choose who is paid.
            left.put(partner, 0L);
            return Optional.of(new Wait(PayoutReason.AWAITS_BATCH, tomorrow));
        }
        if (amount > funds) {
            funds = 0;
            return Optional.of(new Wait(PayoutReason.BUDGET_EXHAUSTED, lookAgain));
        }
        left.merge(partner, -amount, Math::addExact);
        funds -= amount;
        return Optional.empty();
    }
}
