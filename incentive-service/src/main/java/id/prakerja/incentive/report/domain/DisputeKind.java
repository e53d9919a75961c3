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
    /** The partner, asked, does not know the instruction. */
    NOT_KNOWN_TO_PARTNER,
    /** The instruction left by a door that reports by itself, and this report is not that door's: perhaps it was paid elsewhere. */
    OTHER_DOOR,
    /** A person who was asked whether a settlement arrived says otherwise. */
    NOT_CONFIRMED,
    /** A word that is no outcome. */
    OUTCOME_NOT_KNOWN;

    /** Whether it says something about a payout of ours, so that nothing more is sent for it before two people have decided. */
    public boolean concernsPayout() {
        return this == AMOUNT_MISMATCH
                || this == CONTRADICTION
                || this == NOT_KNOWN_TO_PARTNER
                || this == OTHER_DOOR
                || this == NOT_CONFIRMED;
    }
}
