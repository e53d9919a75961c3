package id.prakerja.incentive.ledger.domain;

import java.util.UUID;

/**
 * One movement of the money of one payout: it leaves the credited account and reaches the debited one, so that no rupiah appears or
 * disappears.
 *
 * @param payoutId whose money moves
 * @param cause the state that the payout enters, or what else moves its money
 * @param debit account that receives
 * @param credit account that gives
 * @param amount rupiah, positive
 */
public record Movement(UUID payoutId, String cause, LedgerAccount debit, LedgerAccount credit, long amount) {

    /** Refuses a movement that moves nothing; this stays on in production. */
    public Movement {
        if (amount <= 0 || debit.equals(credit)) {
            throw new IllegalArgumentException("Movement %s of payout %s: %d rupiah from %s to %s"
                    .formatted(cause, payoutId, amount, credit.code(), debit.code()));
        }
    }

    /**
     * A partner has paid another amount than it was instructed to.
     *
     * @param unpaid rupiah that did not reach the account; negative where more than instructed did
     */
    public static Movement difference(UUID payoutId, String partner, long unpaid) {
        LedgerAccount paid = LedgerAccount.of(AccountKind.PAID, partner);
        LedgerAccount differences = LedgerAccount.of(AccountKind.DIFFERENCES, partner);
        return unpaid > 0
                ? new Movement(payoutId, "DIFFERENCE", differences, paid, unpaid)
                : new Movement(payoutId, "DIFFERENCE", paid, differences, Math.negateExact(unpaid));
    }
}
