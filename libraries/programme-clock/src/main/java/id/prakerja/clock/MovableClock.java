package id.prakerja.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A clock that runs at the speed of the system clock, moved by the duration written in a file.
 *
 * <p>The file is read at most five times a second. A file that is missing means no offset; one that cannot be read keeps the
 * offset known before, because a half-written file must not throw the programme back in time.
 */
final class MovableClock extends Clock {

    private static final Logger LOG = Logger.getLogger(MovableClock.class);
    private static final long REREAD_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Path offsetFile;
    private final Clock base;
    private volatile Offset offset;

    MovableClock(Path offsetFile, Clock base) {
        this.offsetFile = offsetFile;
        this.base = base;
        this.offset = new Offset(read(Duration.ZERO), System.nanoTime());
    }

    @Override
    public Instant instant() {
        return base.instant().plus(currentOffset());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(offsetFile, base.withZone(zone));
    }

    private Duration currentOffset() {
        Offset known = offset;
        return isFresh(known, System.nanoTime()) ? known.duration() : readAgain();
    }

    /** One at a time: what was read before the clock was moved must not take the place of what was read after, and turn time back. */
    private synchronized Duration readAgain() {
        long now = System.nanoTime();
        if (!isFresh(offset, now)) {
            offset = new Offset(read(offset.duration()), now);
        }
        return offset.duration();
    }

    private static boolean isFresh(Offset known, long now) {
        return now - known.readAtNanos() < REREAD_NANOS;
    }

    private Duration read(Duration otherwise) {
        try {
            return Duration.parse(Files.readString(offsetFile).strip());
        } catch (NoSuchFileException absent) {
            return Duration.ZERO;
        } catch (IOException | DateTimeParseException unreadable) {
            LOG.warnf(
                    "The clock offset in %s cannot be read and stays as it was: %s",
                    offsetFile, unreadable.getMessage());
            return otherwise;
        }
    }

    private record Offset(Duration duration, long readAtNanos) {}
}
