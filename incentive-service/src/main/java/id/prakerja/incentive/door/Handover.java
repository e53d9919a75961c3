package id.prakerja.incentive.door;

import id.prakerja.events.PayoutRequested;
import java.util.UUID;

/**
 * An instruction on its way to a partner.
 *
 * @param partner the payment partner
 * @param instruction what it is to pay; its id is the partner's idempotency key
 */
public record Handover(String partner, PayoutRequested instruction) {

    UUID id() {
        return instruction.payoutId();
    }
}
