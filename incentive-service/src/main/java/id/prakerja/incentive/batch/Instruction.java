package id.prakerja.incentive.batch;

import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * An instruction about to be issued.
 *
 * @param id the partner's idempotency key
 * @param payout what is to be paid
 * @param partner the payment partner
 * @param personId the person's id towards the partner
 * @param accountReference the account as the partner knows it
 * @param linkId the link under which the account was confirmed
 */
record Instruction(UUID id, Payout payout, String partner, UUID personId, String accountReference, UUID linkId) {

    /** Takes the step, to the account of the link in the row. */
    static Instruction to(PayoutProgress progress, Row row, String accountReference, Instant now) {
        String partner = row.getString("linked_partner");
        return new Instruction(
                progress.instruct(partner, now),
                progress.now(),
                partner,
                row.getUUID("partner_person_id"),
                accountReference,
                row.getUUID("link_id"));
    }
}
