package id.prakerja.benchmarks.measurement;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write those of a disk: {@code 3ms}, {@code 2.5ms}. */
public final class Millis {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?)ms");
    private static final int MICROS_DIGITS = 3;
    private static final long NANOS = 1000;

    private Millis() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException if it is written in another way
     */
    public static Duration parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Milliseconds are written like 3ms or 2.5ms");
        }
        return Duration.ofNanos(
                new BigDecimal(matcher.group(1)).movePointRight(MICROS_DIGITS).longValueExact() * NANOS);
    }

    /** Writes a duration, to the microsecond. */
    public static String text(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos() / NANOS, MICROS_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString() + "ms";
    }
}
