package id.prakerja.oversight.figures;

/** What a figure counts. */
public enum Unit {
    /** People. */
    PEOPLE,
    /** Memberships, entries or other things of one person and wave. */
    ENTRIES,
    /** Seats of waves. */
    SEATS,
    /** Trainings bought or completed. */
    TRAININGS,
    /** Payouts or instructions to pay. */
    PAYOUTS,
    /** Rupiah. */
    RUPIAH
}
