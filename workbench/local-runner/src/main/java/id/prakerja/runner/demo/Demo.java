package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.suite.Suite;
import java.io.PrintWriter;
import java.util.Map;

/** Plays a scenario on a running suite, through the interfaces that everyone has. */
public final class Demo {

    private final Suite suite;
    private final Scenario scenario;
    private final int wave;
    private final PrintWriter out;

    /**
     * A demo that has not begun.
     *
     * @param suite where it is played; must be up
     * @param scenario the figures
     * @param wave number of the wave, not yet planned on this suite
     * @param out where progress and report are printed
     */
    public Demo(Suite suite, Scenario scenario, int wave, PrintWriter out) {
        this.suite = suite;
        this.scenario = scenario;
        this.wave = wave;
        this.out = out;
    }

    /**
     * Plays the wave to its end, prints the report and checks the figures; then lets a few people be selected in the next wave, who
     * can buy a training.
     *
     * @return whether the services, the topics and the payment partners agree on every figure
     * @throws id.prakerja.runner.PlainFailure if the wave comes to a standstill
     */
    public boolean play() {
        return play(() -> {});
    }

    /**
     * Plays the wave while others disturb the suite.
     *
     * @param calm brings about that nothing disturbs any more; called when the wave has been played, before its figures are compared
     */
    public boolean play(Runnable calm) {
        try (Stages stages = new Stages(out)) {
            DemoContext context = DemoContext.of(scenario, wave, suite, stages);
            Wave played = Wave.play(context);
            calm.run();
            boolean agreed = new Conclusion(context, out).print();
            NewYear newYear = NewYear.play(scenario, wave + 1, suite, stages);
            new Invitation(suite, played, newYear).print(out);
            return agreed;
        }
    }

    /** What every service and every payment partner tells at this moment, by who tells it. */
    public Map<String, JsonNode> figures() {
        try (Stages stages = new Stages(out)) {
            return Figures.take(DemoContext.of(scenario, wave, suite, stages)).bySource();
        }
    }
}
