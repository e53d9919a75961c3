package id.prakerja.selection.candidates.list.domain;

/** What a list means for the people on it. */
public enum ListKind {
    /** Who is on it may be excluded, if a rule of the wave says so. */
    EXCLUSION,
    /** Who is on it belongs to the priority share. */
    PRIORITY
}
