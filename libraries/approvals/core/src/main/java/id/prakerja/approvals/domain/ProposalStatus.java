package id.prakerja.approvals.domain;

/** Where a proposal stands. */
public enum ProposalStatus {
    /** Waits for other people. */
    PENDING,
    /** Approved by as many as are needed, and carried out in the same step. */
    APPROVED,
    /** Refused by another person. */
    REJECTED,
    /** Taken back by the one who made it. */
    WITHDRAWN,
    /** Nobody decided in time, or what it is about has changed since. */
    LAPSED
}
