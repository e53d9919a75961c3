package id.prakerja.benchmarks.stage;

import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.measurement.Millis;
import id.prakerja.benchmarks.measurement.Progress;
import java.time.Duration;

/**
 * What a durable commit of one row takes on the servers of a stage, told before anything is measured there: it says which disk the
 * figures were taken on, and proves that a slower one was in effect.
 *
 * @param aloneMillis milliseconds from one commit to the next of a single client
 * @param sharedPerSecond commits per second of 16 clients, who share flushes
 */
public record DurableCommit(double aloneMillis, double sharedPerSecond) {

    private static final int MANY = 16;
    private static final Duration TIME = Duration.ofSeconds(1);
    private static final String DATABASE = "durable_commit";

    /** Measures it, in a database of its own. */
    public static DurableCommit on(Stage stage) {
        Pgbench client = new Pgbench(
                stage.newDatabase(DATABASE), stage.suite().workspace().run());
        double alone = 1000 / client.rowsPerSecond(1, TIME);
        return new DurableCommit(alone, client.rowsPerSecond(MANY, TIME));
    }

    /** How many commits one flush of the log carries when 16 clients commit at a time, where the flush is all that takes time. */
    public double commitsPerFlush() {
        return sharedPerSecond * aloneMillis / 1000;
    }

    /**
     * Tells it.
     *
     * @throws IllegalStateException if it takes less than a flush is to take: then the slower disk is not in effect
     */
    public void tell(Conditions conditions, Progress progress) {
        if (aloneMillis < conditions.flush().toNanos() / 1e6) {
            throw new IllegalStateException("A commit takes %.2f ms, less than the %s of a flush that were asked for"
                    .formatted(aloneMillis, Millis.text(conditions.flush())));
        }
        progress.say("durable one-row commit: %.2f ms%s; %d clients: %,.0f/s, %.1f commits in the time of one"
                .formatted(
                        aloneMillis,
                        conditions.isSlowDisk() ? " (%s of it added)".formatted(Millis.text(conditions.flush())) : "",
                        MANY,
                        sharedPerSecond,
                        commitsPerFlush()));
    }
}
