package id.prakerja.runner.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.suite.Suite;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Plays a scenario on a running suite, through the interfaces that everyone has. */
public final class Demo {

    private final Suite suite;
    private final Scenario scenario;
    private final int number;
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
        this.number = wave;
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
        try (Stages stages = new Stages(out)) {
            Played played = play(stages, () -> {});
            new Invitation(suite, played.wave(), played.newYear()).print(out);
            return played.agreed();
        }
    }

    /**
     * Plays the wave while others disturb the suite, which nobody is to go on with.
     *
     * @param calm brings about that nothing disturbs any more; called when the wave has been played, before its figures are compared
     * @return as {@link #play()}
     */
    public boolean playDisturbed(Runnable calm) {
        try (Stages stages = new Stages(out)) {
            return play(stages, calm).agreed();
        }
    }

    private Played play(Stages stages, Runnable calm) {
        DemoContext context = DemoContext.of(scenario, number, suite, stages);
        Wave wave = Wave.play(context);
        calm.run();
        boolean seen = !context.lies().areTold() || new Enquiries(context).hadEveryUntruth(out);
        boolean agreed = new Conclusion(List.of(context), out).print() && seen;
        return new Played(wave, agreed, NewYear.play(scenario, number + 1, suite, stages));
    }

    private record Played(Wave wave, boolean agreed, NewYear newYear) {}

    /**
     * Waits for the last events of the new year, and says again how the figures agree.
     *
     * @return whether all services, the topics and the payment partners agree
     */
    public boolean agreeInTheEnd() {
        try (Stages stages = new Stages(out)) {
            return new Conclusion(List.of(DemoContext.of(scenario, number, suite, stages)), out).printAgreements();
        }
    }

    /** What every service and every payment partner tells at this moment, by who tells it. */
    public Map<String, JsonNode> figures() {
        try (Stages stages = new Stages(out)) {
            return Figures.take(DemoContext.of(scenario, number, suite, stages)).bySource();
        }
    }
}
