package id.prakerja.incentive.door;

import java.util.UUID;

/**
 * An instruction on its way to a partner.
 *
 * @param instructionId the partner's idempotency key
 * @param participantId who is paid
 * @param partner the payment partner
 * @param accountReference the account as the partner knows it
 * @param amount rupiah
 */
public record Handover(UUID instructionId, UUID participantId, String partner, String accountReference, long amount) {}
