package id.prakerja.registration.offices.list;

/** What standing on a list means. */
public enum ListKind {
    /** May not take part. */
    EXCLUSION,
    /** Comes first. */
    PRIORITY
}
