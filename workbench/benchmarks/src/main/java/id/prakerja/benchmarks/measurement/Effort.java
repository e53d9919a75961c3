package id.prakerja.benchmarks.measurement;

import java.time.Duration;

/**
 * How much is measured, how long, and under which conditions.
 *
 * @param scale 1 for the programme's own numbers; 0.001 for a thousandth of them
 * @param seconds length of one measured round
 * @param conditions that hold meanwhile
 */
public record Effort(double scale, int seconds, Conditions conditions) {

    /** Refuses what cannot be measured. */
    public Effort {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("The scale is above 0 and at most 1");
        }
        if (seconds < 1) {
            throw new IllegalArgumentException("A round lasts a second at least");
        }
    }

    /** Under the usual conditions. */
    public Effort(double scale, int seconds) {
        this(scale, seconds, Conditions.USUAL);
    }

    /** A number of the programme at this scale, one at least. */
    public int of(int full) {
        return Math.max(1, (int) Math.round(full * scale));
    }

    /** Length of one measured round. */
    public Duration round() {
        return Duration.ofSeconds(seconds);
    }
}
