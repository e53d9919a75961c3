package id.prakerja.registration.offices.list;

/** Where a version of a list stands. */
public enum ListStatus {
    /** Parts of its file are still to come. */
    RECEIVING,
    /** The file is looked through as a whole. */
    CHECKING,
    /** Its people are read. */
    READING,
    /** Compared with the version before; a second person looks at the difference. */
    PREPARED,
    /** Approved; its changes go out. */
    PUBLISHING,
    /** In force: every change has gone out. */
    PUBLISHED,
    /** The file was refused as a whole. */
    REFUSED,
    /** The parts of the file did not all come in time. */
    EXPIRED,
    /** Reading the file failed again and again; the list is as it was. */
    FAILED,
    /** Not approved. */
    WITHDRAWN
}
