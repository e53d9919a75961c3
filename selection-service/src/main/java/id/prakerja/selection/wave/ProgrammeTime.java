package id.prakerja.selection.wave;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The programme's time as decisions use it: instants that the database keeps unchanged, and the local calendar. */
@ApplicationScoped
public class ProgrammeTime {

    private final Clock clock;
    private final ZoneId zone;

    /**
     * The programme's time.
     *
     * @param clock the programme's clock
     * @param config names the time zone
     */
    public ProgrammeTime(Clock clock, WaveConfig config) {
        this.clock = clock;
        this.zone = config.timeZone();
    }

    /**
     * The present time, whole milliseconds.
     *
     * @return an instant, UTC
     */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A time on the programme's calendar.
     *
     * @param instant UTC
     * @return with the offset of the programme's time zone
     */
    public OffsetDateTime local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
