package id.prakerja.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a store counts as away, on a clock that the test moves. A real one is frozen and killed in the modules of the databases. */
class PulseTest {

    private static final long INTERVAL = 250;

    private final Questions store = new Questions();
    private long millis;
    private int timesAway;
    private final Pulse pulse =
            new Pulse(store, new Settings(), () -> Duration.ofMillis(millis).toNanos(), () -> timesAway++);

    @Test
    void aStoreThatAnswersIsThere() {
        for (int look = 0; look < 20; look++) {
            pass(INTERVAL);
            store.answer();
        }
        assertFalse(pulse.away());
        assertEquals(20, store.open.size());
    }

    @Test
    void aStoreThatIsSilentIsAwayUntilItAnswers() {
        pass(INTERVAL);
        pass(1_200, INTERVAL);
        assertFalse(pulse.away());
        pass(INTERVAL);
        assertTrue(pulse.away());
        pass(5_000, INTERVAL);
        assertEquals(1, timesAway);
        store.answer();
        assertFalse(pulse.away());
    }

    @Test
    void oneConnectionThatBreaksIsNoOutageButAServerThatCannotBeReachedIs() {
        pass(INTERVAL);
        store.fail();
        assertFalse(pulse.away());
        store.answer();
        pass(INTERVAL);
        store.fail();
        store.fail();
        assertTrue(pulse.away());
        pass(INTERVAL);
        store.answer();
        assertFalse(pulse.away());
    }

    @Test
    void timeInWhichThisProcessStoodStillCountsForNobody() {
        pass(INTERVAL);
        pass(5_000);
        assertFalse(pulse.away());
        pass(1_000, INTERVAL);
        assertFalse(pulse.away());
        pass(500, INTERVAL);
        assertTrue(pulse.away());
    }

    @Test
    void aQuestionIntoWhichNothingComesBackIsGivenUpAndAskedAnew() {
        pass(INTERVAL);
        pass(10_500, INTERVAL);
        assertEquals(2, store.open.size());
        assertEquals(1, store.givenUp);
        store.answer();
        assertFalse(pulse.away());
    }

    private void pass(long total) {
        millis += total;
        pulse.look();
    }

    private void pass(long total, long step) {
        for (long passed = 0; passed < total; passed += step) {
            pass(Math.min(step, total - passed));
        }
    }

    private record Settings() implements WatchConfig {

        @Override
        public Duration interval() {
            return Duration.ofMillis(INTERVAL);
        }

        @Override
        public Duration silence() {
            return Duration.ofMillis(1_200);
        }
    }

    /** Answers when it is told to. */
    private static final class Questions implements NeededStore {

        private final List<UniEmitter<? super Void>> open = new ArrayList<>();
        private int givenUp;

        @Override
        public String name() {
            return "store";
        }

        @Override
        public Uni<Void> ping() {
            return Uni.createFrom().<Void>emitter(open::add).onCancellation().invoke(() -> givenUp++);
        }

        void answer() {
            last().complete(null);
        }

        void fail() {
            last().fail(new IOException("refused"));
        }

        private UniEmitter<? super Void> last() {
            return open.get(open.size() - 1);
        }
    }
}
