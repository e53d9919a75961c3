package id.prakerja.incentive.recovery.domain;

/** What can be done about a claim. */
public enum RecoveryAction {
    /** The person is told, and has the days of the programme to pay back. */
    NOTIFY,
    /** The clock: what was to be paid back by now was not. */
    FALL_DUE,
    /** The person pays back in instalments. */
    AGREE,
    /** The person cannot pay for the time being. */
    GRANT_HARDSHIP,
    /** A part is paid back. */
    REPAY,
    /** All that was left is paid back. */
    REPAY_REST,
    /** Two people give up what is left. */
    WRITE_OFF,
    /** Two people find that nothing was to be claimed. */
    WITHDRAW,
    /** What was paid back before a withdrawal goes back to the person. */
    REFUND
}
