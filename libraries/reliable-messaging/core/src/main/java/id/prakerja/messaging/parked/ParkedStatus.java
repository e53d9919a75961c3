package id.prakerja.messaging.parked;

/** Where a parked event stands. */
public enum ParkedStatus {
    /** Could not be applied or read; waits for an operator. */
    PARKED,
    /** Came after a parked event of its key; follows by itself when that one is settled. */
    BEHIND,
    /** Applied after all. */
    APPLIED,
    /** Given up by an operator. */
    DISCARDED;

    /** Whether it still waits. */
    public boolean open() {
        return this == PARKED || this == BEHIND;
    }
}
