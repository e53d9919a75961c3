package id.prakerja.selection.approval.domain;

/** Where a proposal stands. */
public enum ProposalStatus {
    /** Waits for another operator. */
    PENDING,
    /** Approved by another operator, and carried out in the same step. */
    APPROVED,
    /** Refused by another operator. */
    REJECTED,
    /** Taken back by the one who made it. */
    WITHDRAWN,
    /** Nobody decided in time, or the wave has changed since. */
    LAPSED
}
