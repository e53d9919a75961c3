package id.prakerja.registration.identity.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How many answers a second come from the registry, seen over the last ten seconds of this instance. */
@ApplicationScoped
public class VerificationPace {

    private static final int SECONDS = 10;

    private final long[] answers = new long[SECONDS];
    private final long[] inSecond = new long[SECONDS];

    /**
     * Counts answers.
     *
     * @param number how many have come just now
     */
    synchronized void answered(int number) {
        long second = second();
        int slot = slot(second);
        if (inSecond[slot] != second) {
            inSecond[slot] = second;
            answers[slot] = 0;
        }
        answers[slot] += number;
    }

    /**
     * The pace.
     *
     * @return answers per second over the last ten seconds
     */
    synchronized double perSecond() {
        long second = second();
        long sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            if (second - inSecond[slot] < SECONDS) {
                sum += answers[slot];
            }
        }
        return (double) sum / SECONDS;
    }

    private static long second() {
        return Duration.ofNanos(System.nanoTime()).toSeconds();
    }

    private static int slot(long second) {
        return Math.floorMod(second, SECONDS);
    }
}
