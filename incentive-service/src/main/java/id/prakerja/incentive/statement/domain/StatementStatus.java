package id.prakerja.incentive.statement.domain;

/** How far a statement is. */
public enum StatementStatus {

    /** Its file is still to come, or comes in. */
    RECEIVING,

    /** Its file is there, and its comparison has been asked for. */
    COMPARING,

    /** Compared to the last line. */
    RECONCILED,

    /** Its file was given up, or is not as agreed or announced; nothing of it was kept but the reason. */
    REFUSED;

    /** Whether nothing has been found yet. */
    public boolean isUnderWay() {
        return this == RECEIVING || this == COMPARING;
    }
}
