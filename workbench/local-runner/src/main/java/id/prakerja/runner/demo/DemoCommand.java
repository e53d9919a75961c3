package id.prakerja.runner.demo;

import id.prakerja.runner.partner.Lies;
import id.prakerja.runner.suite.Console;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuiteOption;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./prakerja demo}: plays a wave from registration to the last incentive and checks its figures. */
@Command(
        name = "demo",
        description = "Play a wave of the programme at a small scale, and check that every figure agrees.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Begins with empty databases: what an earlier demo left is deleted, data of your own are moved aside.",
            "The suite stays up afterwards; stop it with ./prakerja down."
        })
public final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            defaultValue = "wave-6-2020",
            description = "Figures to play (default ${DEFAULT-VALUE}).")
    private String scenarioName;

    @Option(names = "--keep", description = "Play the next wave on the data that are there, with other people.")
    private boolean keep;

    @Option(
            names = "--lies",
            paramLabel = "SEED",
            description =
                    "Let partners delay, lose, repeat, reorder and contradict what they say, return money late and be untrue"
                            + " about amounts, by this seed; with --keep they go on as they were.")
    private Optional<Long> lies = Optional.empty();

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Scenario scenario = ScenarioFile.read(scenarioName);
        Suite suite = which.suite();
        Instant began = Instant.now();

        out.println(
                "Starting Kafka, PostgreSQL, the document server, five services, the console and simulated payment partners.");
        out.flush();
        DemoData data = new DemoData(suite, scenario);
        if (!keep) {
            data.beginAnew(out);
            lies.map(Lies::of).orElse(Lies.NONE).keepIn(suite.workspace());
        }
        suite.start();
        new Console(suite).start();
        out.println("Up after %.1f s. %s:".formatted(seconds(began), scenario.title()));
        out.flush();

        boolean agreed = new Demo(suite, scenario, data.nextWave(keep), out).play();
        new Console(suite).print(out);
        out.println();
        out.println("Took %.0f s.".formatted(seconds(began)));
        return agreed ? 0 : 1;
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }
}
