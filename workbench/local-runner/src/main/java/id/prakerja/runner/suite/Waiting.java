package id.prakerja.runner.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for something outside this process, which cannot call back. */
public final class Waiting {

    private Waiting() {}

    /** Returns true as soon as the condition holds, false if it does not within the limit. */
    public static boolean until(BooleanSupplier condition, Duration interval, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            try {
                Thread.sleep(interval.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
