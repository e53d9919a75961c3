package id.prakerja.registration.reading.funnel;

/** By what the funnel is divided. */
public enum FunnelGroup {
    /** By day of registration, in the programme's time zone. */
    DAY("day::text"),
    /** By province of domicile. */
    PROVINCE("province"),
    /** By channel. */
    CHANNEL("channel"),
    /** By wave joined; counts the entries only. */
    WAVE("wave::text"),
    /** Not at all. */
    NONE("null::text");

    private final String column;

    FunnelGroup(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
