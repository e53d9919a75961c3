package id.prakerja.incentive.recovery.domain;

/** Why a person was not to be paid, and since when. */
public enum RecoveryReason {
    /** On an exclusion list: from the day on which the list holds for the person. */
    EXCLUDED,
    /** No completion stands that counts: from the entitlement on. */
    COMPLETION_WITHDRAWN,
    /** The membership was revoked: from then on. */
    REVOKED
}
