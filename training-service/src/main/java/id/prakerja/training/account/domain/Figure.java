package id.prakerja.training.account.domain;

/** What is counted of accounts, each on the day of what it counts. */
public enum Figure {
    /** People determined as participants, on the day of their notice. */
    ACCOUNTS,
    /** Those of them who are revoked, on the day of the revocation. */
    REVOKED,
    /** People with a purchase that was not undone, on the day of their notice. */
    ENROLLED,
    /** Purchases that were not undone, on the day of the purchase. */
    ENROLMENTS,
    /** Purchases that were undone, on the day on which they were. */
    REFUNDED,
    /** Vouchers used, on the day of the redemption. */
    REDEEMED,
    /** Completions that stand, on the day on which they were recorded. */
    COMPLETED,
    /** Those of them that are the person's first. */
    FIRST_COMPLETED,
    /** Completions that wait for a sample, on the day on which they were recorded. */
    HELD,
    /** Completions that were withdrawn, or rejected by a sample, on the day on which they were. */
    WITHDRAWN,
    /** Enrolments that ended without a completion, on the day on which they did. */
    ENDED,
    /** Completions that stand and are reviewed, on the day of the first review. */
    REVIEWED,
    /** Rupiah that determinations gave, on the day of the notice. */
    RUPIAH_ISSUED,
    /** Rupiah that trainings have cost, on the day of the purchase. */
    RUPIAH_SPENT,
    /** Rupiah that revocations took back, on their day, and that expired, on the last day of the balance. */
    RUPIAH_RETURNED
}
