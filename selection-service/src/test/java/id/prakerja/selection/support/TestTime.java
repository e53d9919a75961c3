package id.prakerja.selection.support;

import static id.prakerja.testkit.Waiting.patiently;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Moves the programme's clock, forwards only, as the demo does. */
public final class TestTime {

    private static final Path OFFSET = Path.of("target", "clock-offset");

    private final Clock clock;

    /** Moves this clock. */
    public TestTime(Clock clock) {
        this.clock = clock;
    }

    /** The present time. */
    public Instant now() {
        return clock.instant();
    }

    /** Moves the clock to a time at or after the present one, and returns when the service has it. */
    public void moveTo(Instant to) {
        try {
            Duration offset = Duration.between(Clock.systemUTC().instant(), to);
            Files.writeString(OFFSET, offset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        patiently().until(() -> !clock.instant().isBefore(to));
    }

    /** Moves the clock on. */
    public void pass(Duration duration) {
        moveTo(now().plus(duration));
    }
}
