package id.prakerja.incentive.payout.domain;

/** What a payout is for. */
public enum PayoutKind {
    /** A monthly instalment after the first training. */
    INCENTIVE,
    /** The reward for an answered survey. */
    SURVEY
}
