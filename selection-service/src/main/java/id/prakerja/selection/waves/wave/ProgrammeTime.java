package id.prakerja.selection.waves.wave;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.clock.DatabaseClock;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The programme's time as decisions use it: instants that the database keeps unchanged, and the local calendar. */
@ApplicationScoped
public class ProgrammeTime {

    private final DatabaseClock clock;
    private final ZoneId zone;

    /**
     * The programme's time.
     *
     * @param clock the programme's clock, the same for all replicas
     * @param config names the time zone
     */
    public ProgrammeTime(DatabaseClock clock, WaveConfig config) {
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

    /** The zone of the programme's calendar. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * An end of a window, given in either way.
     *
     * @param instant UTC; null if given locally
     * @param local a time of the programme's zone; null if given in UTC
     * @return the instant, or {@code WINDOW_TIMES} unless exactly one is given
     */
    public Decision<Instant> oneOf(Instant instant, LocalDateTime local) {
        if ((instant == null) == (local == null)) {
            return Decision.refused(WaveProblem.WINDOW_TIMES);
        }
        return Decision.granted(instant == null ? local.atZone(zone).toInstant() : instant);
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
