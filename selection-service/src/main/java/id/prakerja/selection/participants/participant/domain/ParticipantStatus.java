package id.prakerja.selection.participants.participant.domain;

/** How a participant stands, as selection sees it; training and payouts go on elsewhere. */
public enum ParticipantStatus {
    /** Determined by a decree; the notice is still to come. */
    DETERMINED,
    /** Told; the days to the first purchase run. */
    NOTIFIED,
    /** Bought a first training in time. */
    ACTIVE,
    /** No purchase and no payout until it is decided how to go on. */
    SUSPENDED,
    /** Lost the membership, barred for good. */
    REVOKED
}
