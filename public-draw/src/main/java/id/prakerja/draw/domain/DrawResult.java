package id.prakerja.draw.domain;

/** What a draw decides about an entry: through which share of the seats it was selected, or why it was not. */
public enum DrawResult {
    /** All seats it could have had went to better ranks. */
    NOT_SELECTED(0),
    /** In its province's priority share. */
    PRIORITY(1),
    /** In its province's public share. */
    PUBLIC(2),
    /** On a priority seat of its province that no one on the priority list took. */
    PROVINCE_SPILL_OVER(3),
    /** On a seat that its own province did not fill, or that belonged to none. */
    NATIONAL_SPILL_OVER(4),
    /** A seat was free at its rank, but its family card had as many recipients as allowed. */
    FAMILY_CAP_REACHED(5);

    private static final DrawResult[] BY_CODE = values();

    private final byte code;

    DrawResult(int code) {
        this.code = (byte) code;
    }

    /**
     * Whether the entry has a seat.
     *
     * @return true for the four kinds of seats
     */
    public boolean selected() {
        return this != NOT_SELECTED && this != FAMILY_CAP_REACHED;
    }

    /** The byte that stands for it in columns and in the canonical outcome; codes count from 0 in the order above. */
    byte code() {
        return code;
    }

    /**
     * The result that a byte of the canonical outcome stands for.
     *
     * @param code 0 to 5
     * @return the result
     * @throws ArrayIndexOutOfBoundsException if it stands for none
     */
    public static DrawResult of(byte code) {
        return BY_CODE[code];
    }
}
