package id.prakerja.incentive.account.domain;

/** Where a request to link an account stands. */
public enum LinkStatus {
    /** Recorded; the partner has not yet confirmed whose account it is. */
    LINK_PENDING,
    /** The partner confirms that the account is the participant's own and may receive money. */
    LINKED,
    /** Not usable: refused by the partner when asked, or found wanting when money was sent. */
    REFUSED,
    /** A later request of the same person took its place. */
    REPLACED,
    /** No partner has confirmed it in time. */
    LAPSED
}
