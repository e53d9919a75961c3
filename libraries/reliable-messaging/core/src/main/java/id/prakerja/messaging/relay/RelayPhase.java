package id.prakerja.messaging.relay;

/** What a relay is doing. */
public enum RelayPhase {
    /** Not started, switched off, or stopped. */
    STOPPED,
    /** Another instance holds the lease. */
    STANDING_BY,
    /** Holds the lease and sends. */
    RELAYING,
    /** The database does not answer; tried again at intervals. */
    STORE_AWAY
}
