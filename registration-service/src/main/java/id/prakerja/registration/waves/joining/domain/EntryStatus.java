package id.prakerja.registration.waves.joining.domain;

/** What became of an entry in a wave. */
public enum EntryStatus {
    /** Live: the outcome is not known yet. */
    JOINED,
    /** Selected as a participant. */
    SELECTED,
    /** The wave is decided, and others were selected. */
    NOT_SELECTED,
    /** The wave was called off. */
    CANCELLED
}
