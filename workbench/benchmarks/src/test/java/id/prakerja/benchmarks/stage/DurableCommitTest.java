package id.prakerja.benchmarks.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.measurement.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurableCommitTest {

    private static final Conditions SLOW = new Conditions(Duration.ofMillis(3), 0, false);

    private final StringWriter told = new StringWriter();
    private final Progress progress = new Progress(new PrintWriter(told));

    @Test
    void aSlowerFlushIsPaidByEveryCommitAndSharedByThoseWhoWait() {
        assumeTrue(SlowLog.isPossible(), "There is no C compiler here, which a slower disk takes.");

        DurableCommit commit;
        try (Stage stage = Stage.forTryingOut(Path.of("target", "slow-log").toAbsolutePath(), SLOW)) {
            commit = DurableCommit.on(stage);
        }

        assertTrue(commit.aloneMillis() >= 3, commit.toString());
        assertTrue(commit.commitsPerFlush() > 2, commit.toString());
    }

    @Test
    void whatCommitsFasterThanItsDiskIsNotMeasured() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new DurableCommit(0.19, 20_000).tell(SLOW, progress));

        assertEquals("A commit takes 0.19 ms, less than the 3ms of a flush that were asked for", refused.getMessage());
    }

    @Test
    void howLongACommitTakesIsToldWithWhatWasAdded() {
        new DurableCommit(3.24, 3_100).tell(SLOW, progress);

        assertTrue(
                told.toString()
                        .endsWith(
                                "durable one-row commit: 3.24 ms (3ms of it added); 16 clients: 3,100/s, 10.0 commits in"
                                        + " the time of one\n"),
                told.toString());
    }
}
