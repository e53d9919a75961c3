package id.prakerja.incentive.statement.domain;

/** What a statement says of a payment. */
public enum StatedOutcome {
    /** Paid. */
    SETTLED,
    /** Not paid. */
    FAILED,
    /** Came back. */
    RETURNED
}
