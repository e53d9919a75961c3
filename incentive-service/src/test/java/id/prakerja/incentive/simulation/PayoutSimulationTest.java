package id.prakerja.incentive.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.prakerja.incentive.payout.domain.PayoutStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The money path under an adversary, without a thousands of histories a second. {@code -Dprakerja.simulation.histories=1000000}
 * plays the long form, {@code -Dprakerja.simulation.seed=7} begins elsewhere.
 */
class PayoutSimulationTest {

    private static final long HISTORIES = Long.getLong("prakerja.simulation.histories", 10_000);
    private static final long FIRST_SEED = Long.getLong("prakerja.simulation.seed", 1);
    private static final int FAULTY_STEPS = 120;

    @Test
    void nobodyIsPaidTwiceAndEveryRupiahIsAccountedForInEveryHistory() {
        long crashes = 0;
        long requests = 0;
        long settled = 0;
        long begun = System.nanoTime();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            PayoutHistory history = new PayoutHistory(seed);
            try {
                history.play(FAULTY_STEPS);
            } catch (AssertionError | RuntimeException broken) {
                fail("Seed %d breaks within %d faulty steps: %s".formatted(seed, shortest(seed), broken), broken);
            }
            crashes += history.crashes();
            requests += history.requests();
            settled += history.status() == PayoutStatus.SETTLED ? 1 : 0;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d histories, %d requests, %d crashes, %d settled: %.0f histories/s%n",
                HISTORIES, requests, crashes, settled, HISTORIES / seconds);
        assertTrue(crashes > HISTORIES, "crashes are part of it");
        assertTrue(settled > HISTORIES / 2, "most are paid in the end");
    }

    /** Seeds that once broke a promise stay here. */
    @ParameterizedTest
    @ValueSource(longs = {1})
    void whatOnceBrokeHolds(long seed) {
        new PayoutHistory(seed).play(FAULTY_STEPS);
    }

    @Test
    void theSameSeedPlaysTheSameHistory() {
        PayoutHistory one = new PayoutHistory(42);
        PayoutHistory other = new PayoutHistory(42);
        one.play(FAULTY_STEPS);
        other.play(FAULTY_STEPS);

        assertEquals(one.requests(), other.requests());
        assertEquals(one.crashes(), other.crashes());
        assertEquals(one.status(), other.status());
    }

    /** The shortest beginning of a history that breaks. */
    private static int shortest(long seed) {
        for (int steps = 0; steps < FAULTY_STEPS; steps++) {
            try {
                new PayoutHistory(seed).play(steps);
            } catch (AssertionError | RuntimeException broken) {
                return steps;
            }
        }
        return FAULTY_STEPS;
    }
}
