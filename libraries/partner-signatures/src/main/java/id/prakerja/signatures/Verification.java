package id.prakerja.signatures;

/** What came of verifying a signed message. Only {@link #VALID} lets the message in; the others tell the partner what to mend. */
public enum Verification {
    /** Signed with a key of the sender, within the time window. */
    VALID,
    /** One of the three headers is absent. */
    HEADER_MISSING,
    /** The timestamp is no number of seconds. */
    TIMESTAMP_MALFORMED,
    /** The timestamp is further from the receiver's clock than the window allows: a replay, or a clock that is wrong. */
    TIMESTAMP_OUTSIDE_WINDOW,
    /** No signature fits: another key, or content changed on the way. */
    SIGNATURE_MISMATCH
}
