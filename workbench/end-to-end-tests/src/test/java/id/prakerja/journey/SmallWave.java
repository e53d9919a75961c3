package id.prakerja.journey;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.demo.Demo;
import id.prakerja.runner.demo.Scenario;
import id.prakerja.runner.suite.Suite;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** Wave 6 of August 2020 as the demo plays it, with fewer people: enough for every outcome to occur. */
final class SmallWave {

    static final int JOINERS = 132;
    static final int QUOTA = 60;
    private static final int TRAININGS = 17;

    private final Demo demo;
    private final StringWriter report = new StringWriter();

    SmallWave(Suite suite) {
        Scenario scenario = Scenario.named("wave-6-2020").scaledTo(JOINERS, QUOTA, TRAININGS);
        demo = new Demo(suite, scenario, scenario.wave(), new PrintWriter(report, true));
    }

    /**
     * Plays the wave to its end, and the few people of the next year; returns whether services, topics and partners agree on every
     * figure of both. The end state is that of all whose last event has arrived.
     */
    boolean play() {
        boolean agreed = demo.play();
        return demo.agreeInTheEnd() && agreed;
    }

    /** What the demo printed. */
    String report() {
        return report.toString();
    }

    /**
     * The end state as every service tells it in its figures. Who was drawn is chance; how many were, from where, what they
     * bought and what they were paid is not, so two runs of the same wave must end in the same state.
     */
    Map<String, JsonNode> endState() {
        return demo.figures();
    }
}
