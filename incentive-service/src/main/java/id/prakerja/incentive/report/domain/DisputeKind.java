package id.prakerja.incentive.report.domain;

/** What is wrong with a report, so that a person has to judge it. */
public enum DisputeKind {
    /** No such instruction was ever issued. */
    UNKNOWN_PAYOUT,
    /** Another partner was instructed. */
    WRONG_PARTNER,
    /** The amount is not the one instructed. */
    AMOUNT_MISMATCH,
    /** The instruction has ended otherwise before: the first outcome stands. */
    CONTRADICTION,
    /** A word that is no outcome. */
    OUTCOME_NOT_KNOWN
}
