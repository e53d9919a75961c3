package id.prakerja.selection.waves.wave.domain;

import java.time.Duration;
import java.time.Instant;

/** Whether a wave's freeze or draw should have happened: said to everybody, since who holds back a draw may not like what it gives. */
public final class Overdue {

    /** What a freeze of many millions, a slow network or a restart may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Overdue() {}

    /**
     * Whether it should have happened.
     *
     * @param now the present time
     * @return true where a closed wave waits for its freeze or its draw for longer than it should
     */
    public static boolean is(Wave wave, Instant now) {
        if (wave.status() != WaveStatus.CLOSED) {
            return false;
        }
        Instant due = wave.freeze() == null
                ? WaveReadiness.freezeAt(wave)
                : wave.freeze().value().dueAt();
        return now.isAfter(due.plus(PATIENCE));
    }
}
