package id.prakerja.training.signal;

/** What looks wrong. */
public enum FlagKind {
    /** Many more completions than a partner had before. */
    BURST,
    /** One device behind the sessions of many people. */
    SHARED_DEVICE,
    /** One network address behind the sessions of many people. */
    SHARED_ADDRESS,
    /** One account of a platform behind the sessions of several people. */
    SHARED_ACCOUNT,
    /** The same words in the reviews of several people. */
    COPIED_REVIEW,
    /** A completion of a sample that was found to be false. */
    FALSE_COMPLETION,
    /** One owner behind several partners. */
    SAME_OWNER
}
