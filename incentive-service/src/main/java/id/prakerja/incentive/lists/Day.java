package id.prakerja.incentive.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day of the programme's calendar that a list is narrowed to, as the instants between which it lies.
 *
 * @param from its first instant, UTC; null where no day is asked for
 * @param until the first instant after it; null likewise
 */
public record Day(Instant from, Instant until) {

    /** The day in the zone; null for none. */
    public static Day of(LocalDate day, ZoneId zone) {
        return day == null
                ? new Day(null, null)
                : new Day(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether a day is asked for. */
    public boolean isGiven() {
        return from != null;
    }
}
