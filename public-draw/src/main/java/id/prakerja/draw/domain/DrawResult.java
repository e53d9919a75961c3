package id.prakerja.draw.domain;

/** What a draw decides about an entry: through which share of the seats it was selected, or why it was not. */
public enum DrawResult {
    /** All seats it could have had went to better ranks. */
    NOT_SELECTED(0),
    /** In its province's priority share. */
    PRIORITY(1),
    /** In its province's affirmative share. */
    AFFIRMATIVE(2),
    /** In its province's public share. */
    PUBLIC(3),
    /** On a priority or affirmative seat of its province that nobody it was kept for took. */
    PROVINCE_SPILL_OVER(4),
    /** On a seat that its own province did not fill, or that belonged to none. */
    NATIONAL_SPILL_OVER(5),
    /** A seat was free at its rank, but its family card had as many recipients as allowed. */
    FAMILY_CAP_REACHED(6);

    private static final DrawResult[] BY_CODE = values();

    private final byte code;

    DrawResult(int code) {
        this.code = (byte) code;
    }

    /**
     * Whether the entry has a seat.
     *
     * @return true for the five kinds of seats
     */
    public boolean selected() {
        return this != NOT_SELECTED && this != FAMILY_CAP_REACHED;
    }

    /**
     * The byte that stands for it in columns and in the canonical outcome.
     *
     * @return 0 to 6, counted in the order above
     */
    public byte code() {
        return code;
    }

    /**
     * The result that a byte of the canonical outcome stands for.
     *
     * @param code 0 to 6
     * @return the result
     * @throws ArrayIndexOutOfBoundsException if it stands for none
     */
    public static DrawResult of(byte code) {
        return BY_CODE[code];
    }
}
