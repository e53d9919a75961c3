package id.prakerja.incentive.batch;

import id.prakerja.incentive.payout.domain.Payout;
import java.util.UUID;

/**
 * An instruction about to be issued.
 *
 * @param id the partner's idempotency key
 * @param payout what is to be paid
 * @param partner the payment partner
 * @param accountReference the account as the partner knows it
 * @param linkId the link under which the account was confirmed
 */
record Instruction(UUID id, Payout payout, String partner, String accountReference, UUID linkId) {}
