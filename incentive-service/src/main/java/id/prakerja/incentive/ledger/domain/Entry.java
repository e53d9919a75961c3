package id.prakerja.incentive.ledger.domain;

/**
 * One side of a ledger transaction.
 *
 * @param account the account
 * @param amount rupiah; positive where the account receives, negative where it gives
 */
public record Entry(LedgerAccount account, long amount) {

    /** Refuses an entry that moves nothing. */
    public Entry {
        if (amount == 0) {
            throw new IllegalArgumentException("An entry of 0 rupiah on " + account.code());
        }
    }
}
