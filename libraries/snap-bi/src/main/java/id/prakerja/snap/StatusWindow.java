package id.prakerja.snap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When a partner can be asked for a status.
 *
 * @param notBefore pause after the credit, such as ten minutes
 * @param closedFrom beginning of the daily hours, Asia/Jakarta, in which it does not answer
 * @param closedUntil their end, exclusive; the same as the beginning where there are none
 */
public record StatusWindow(Duration notBefore, LocalTime closedFrom, LocalTime closedUntil) {

    /** At any time, at once. */
    public static final StatusWindow ALWAYS = new StatusWindow(Duration.ZERO, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * The first time from now on at which to ask.
     *
     * @param credited when the credit was sent
     * @param now present time
     */
    public Instant opens(Instant credited, Instant now) {
        Instant earliest = credited.plus(notBefore);
        ZonedDateTime at = (earliest.isAfter(now) ? earliest : now).atZone(SnapTime.ZONE);
        LocalTime time = at.toLocalTime();
        boolean overnight = closedUntil.isBefore(closedFrom);
        boolean evening = !time.isBefore(closedFrom);
        boolean morning = time.isBefore(closedUntil);
        boolean closed = overnight ? evening || morning : evening && morning;
        if (!closed) {
            return at.toInstant();
        }
        return (overnight && evening ? at.plusDays(1) : at).with(closedUntil).toInstant();
    }
}
