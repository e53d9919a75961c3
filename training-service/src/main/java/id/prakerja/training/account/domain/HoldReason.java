package id.prakerja.training.account.domain;

/** Why a completion waits for a sample before anybody becomes entitled by it. */
public enum HoldReason {
    /** One of the first completions of a platform or an institution. */
    NEW_PARTNER,
    /** Many more than the platform or the institution had before. */
    BURST,
    /** Completed sooner than the course lasts. */
    FASTER_THAN_COURSE,
    /** Less time recorded on the task than the rule demands. */
    TOO_LITTLE_TIME,
    /** The sessions came from a device, an address or an account that too many people share. */
    SHARED_ACCESS
}
