package id.prakerja.journey;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.suite.Suite;
import java.util.Map;

/**
 * The small wave played without any fault, once for all tests that look at it.
 *
 * @param suite where it was played
 * @param agreed whether services, topics and partners agreed on every figure
 * @param report what the demo printed
 * @param endState the figures of every service at the end
 */
record UndisturbedWave(Suite suite, boolean agreed, String report, Map<String, JsonNode> endState) {

    private static UndisturbedWave played;

    static synchronized UndisturbedWave played() {
        if (played == null) {
            Suite suite = StartedSuite.shared();
            SmallWave wave = new SmallWave(suite);
            played = new UndisturbedWave(suite, wave.play(), wave.report(), wave.endState());
        }
        return played;
    }
}
