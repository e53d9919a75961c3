package id.prakerja.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Between instants and the type in which the SQL client carries {@code timestamptz}. */
public final class Times {

    private Times() {}

    /** The instant as the SQL client takes it, in UTC; null stays null. */
    public static OffsetDateTime offset(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** The instant of what the SQL client returns; null stays null. */
    public static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
