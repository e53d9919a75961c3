package id.prakerja.incentive.ledger.domain;

/**
 * An account of the ledger.
 *
 * @param kind what money stands here
 * @param partner the payment partner where the kind is per partner; otherwise null
 */
public record LedgerAccount(AccountKind kind, String partner) {

    /** Refuses a partner where there can be none, and none where there must be one. */
    public LedgerAccount {
        if (kind.perPartner() == (partner == null)) {
            throw new IllegalArgumentException("Account " + kind + " with partner " + partner);
        }
    }

    /**
     * The account of a kind, as far as a partner matters to it.
     *
     * @param kind what money stands there
     * @param partner the payment partner concerned; ignored where the kind has one account for the whole programme
     * @return the account
     */
    public static LedgerAccount of(AccountKind kind, String partner) {
        return new LedgerAccount(kind, kind.perPartner() ? partner : null);
    }

    /**
     * The account's name in the books.
     *
     * @return such as {@code OBLIGATIONS} or {@code IN_FLIGHT:gopay}
     */
    public String code() {
        return partner == null ? kind.name() : kind.name() + ":" + partner;
    }
}
