package id.prakerja.incentive.door.domain;

/** How instructions reach a payment partner. Whichever it is, the instruction has the same id and its outcome the same way back. */
public enum PayoutDoor {
    /** The partner reads its own topic, and reports on another. */
    KAFKA,
    /** We call the partner by the national standard SNAP BI, and report in its name. */
    SNAP,
    /** We send the partner a signed webhook, and it reports by a signed call. */
    WEBHOOK,
    /** The partner fetches, acknowledges and reports by signed calls. */
    PULL
}
