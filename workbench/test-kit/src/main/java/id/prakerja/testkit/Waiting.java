package id.prakerja.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How tests wait: for a condition, looked at often, with one patience that suits a busy machine. */
public final class Waiting {

    /** After this long, what has not happened will not happen. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Waiting() {}

    /** Starts a wait. */
    public static ConditionFactory patiently() {
        return Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK_EVERY);
    }

    /**
     * Starts a wait that says, when it is in vain, what for.
     *
     * @param condition a noun and what becomes of it ("the wave to open")
     */
    public static ConditionFactory patiently(String condition) {
        return patiently().alias(condition);
    }
}
