package id.prakerja.registration.offices.offline;

/** Where a file of an office stands. */
public enum OfflineStatus {
    /** Parts of it are still to come. */
    RECEIVING,
    /** Whole; its checksum, its encoding, its rows are looked at before any of them goes in. */
    CHECKING,
    /** Its rows go in. */
    PROCESSING,
    /** Every row is decided. */
    DONE,
    /** Refused as a whole; nothing of it went in. */
    REFUSED,
    /** Its parts did not all come in time; nothing of it went in. */
    EXPIRED,
    /** Working it through failed again and again; what was decided before stays. */
    FAILED
}
