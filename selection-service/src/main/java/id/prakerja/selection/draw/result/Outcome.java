package id.prakerja.selection.draw.result;

/** What a wave meant for a person. */
public enum Outcome {
    /** Has a seat. */
    SELECTED,
    /** Joined, and has no seat. */
    NOT_SELECTED,
    /** Has no entry in the wave. */
    NOT_JOINED,
    /** Joined; the result is not public yet. */
    PENDING
}
