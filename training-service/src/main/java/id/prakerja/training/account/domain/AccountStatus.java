package id.prakerja.training.account.domain;

/** What an account may do at present. */
public enum AccountStatus {
    /** An event about the person has come, but not yet the determination: nothing is issued. */
    AWAITING_SELECTION,
    /** May buy trainings. */
    ACTIVE,
    /** May not buy or begin anything until reinstated. */
    SUSPENDED,
    /** Revoked for good; the remaining balance has been returned. */
    REVOKED
}
