package id.prakerja.testkit;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The programme's clock under a test's hand. It runs like the system's, and is moved as in the demo: by an offset in a file that
 * the application reads, which {@link TestSurroundings} names to it. Time starts at the system's with every application.
 */
public final class TestClock {

    static final Path OFFSET_FILE = Path.of("target", "test-clock-offset").toAbsolutePath();

    private static Duration offset = Duration.ZERO;

    private TestClock() {}

    /** Programme time. */
    public static synchronized Instant now() {
        return Clock.systemUTC().instant().plus(offset);
    }

    /** Moves time on, and returns when the application has it. */
    public static void advance(Duration by) {
        moveTo(offset().plus(by));
    }

    /** Moves time on to an instant, and returns when the application has it; does nothing if the instant has passed. */
    public static void advanceTo(Instant target) {
        Duration missing = Duration.between(now(), target);
        if (!missing.isNegative()) {
            advance(missing);
        }
    }

    /** Brings the system's time back, and returns when the application has it. */
    public static void bringBack() {
        moveTo(Duration.ZERO);
    }

    /** The system's time for the next application. */
    static synchronized void reset() {
        offset = Duration.ZERO;
        write(offset);
    }

    private static synchronized Duration offset() {
        return offset;
    }

    private static void moveTo(Duration target) {
        synchronized (TestClock.class) {
            offset = target;
            write(target);
        }
        Clock application = CDI.current().select(Clock.class).get();
        Waiting.patiently("the clock to be moved by " + target)
                .until(() ->
                        Duration.between(now(), application.instant()).abs().compareTo(Duration.ofSeconds(1)) < 0);
    }

    /** In one step, so that the application never reads half a duration. */
    private static void write(Duration target) {
        try {
            Files.createDirectories(OFFSET_FILE.getParent());
            Path written = Files.writeString(OFFSET_FILE.resolveSibling("test-clock-offset.new"), target.toString());
            Files.move(written, OFFSET_FILE, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
