package id.prakerja.snap;

/** Why a credit was not made. */
public enum Refusal {
    /** Nothing was refused. */
    NONE,
    /** Our request was at fault. */
    FORMAT,
    /** It came too late for the partner. */
    EXPIRED,
    /** The receiver has got what may be received in a time, or by number. */
    LIMIT,
    /** The receiver holds as much as may be held. */
    FULL,
    /** The partner suspects fraud. */
    SUSPECTED_FRAUD,
    /** The account is dormant, blocked or closed. */
    ACCOUNT_INACTIVE,
    /** There is no such account. */
    ACCOUNT_UNKNOWN,
    /** The bank cannot be reached this way. */
    ROUTING,
    /** This payment is not permitted. */
    NOT_PERMITTED,
    /** Cancelled or failed after it was taken. */
    FAILED
}
