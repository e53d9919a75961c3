package id.prakerja.runner.replay;

import id.prakerja.runner.demo.DemoContext;
import id.prakerja.runner.demo.DemoData;
import id.prakerja.runner.demo.Scenario;
import id.prakerja.runner.demo.Stages;
import id.prakerja.runner.partner.Lies;
import id.prakerja.runner.suite.Console;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuiteOption;
import id.prakerja.runner.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./prakerja replay national}: plays a whole programme wave by wave, and checks that it ends with its figures. */
@Command(
        name = "replay",
        description = "Play the programme from its first wave to its figures of September 2020, at a scale.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Begins with empty databases, as a demo does. The suite stays up afterwards; stop it with ./prakerja down.",
            "How it went is written to replay.csv and drawn in replay.svg, in the data folder."
        })
public final class ReplayCommand implements Callable<Integer> {

    private static final int LARGEST_WAVE_OF_PEOPLE = 980_000;

    @Parameters(index = "0", paramLabel = "PROGRAMME", description = "What is played: national.")
    private String name;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "1000",
            description = "One of so many people (default ${DEFAULT-VALUE}).")
    private int scale;

    @Option(
            names = "--note-every",
            paramLabel = "DURATION",
            defaultValue = "PT2S",
            description = "How often it is noted how far it is (default ${DEFAULT-VALUE}).")
    private Duration noteEvery;

    @Option(names = "--home", hidden = true, description = "folder of the suite, for tests")
    private Optional<Path> home = Optional.empty();

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Programme programme = scaled(Programme.named(name));
        Suite suite = home.map(folder ->
                        new Suite(Workspace.current().in(folder), which.suite().ports()))
                .orElseGet(which::suite);
        Instant began = Instant.now();
        Scenario scenario = Scenario.named(programme.scenario())
                .ofWave(programme.waves().get(0).wave(), programme.startsAt(), 1, 1);
        new DemoData(suite, scenario).beginAnew(out);
        Lies.NONE.keepIn(suite.workspace());
        suite.start();
        new Console(suite).start();
        out.println("%s, one of %,d:".formatted(programme.title(), scale));
        out.flush();

        boolean asItWas;
        try (Stages stages = new Stages(out);
                Course course =
                        new Course(suite, DemoContext.of(scenario, scenario.wave(), suite, stages), noteEvery)) {
            asItWas = new Replay(suite, programme, stages, out).play();
            new Resources(suite).print(out);
            out.println();
            out.println("Took %,d s; how it went is drawn in %s."
                    .formatted(
                            Duration.between(began, Instant.now()).toSeconds(),
                            course.write(suite.workspace().data())));
        }
        new Console(suite).print(out);
        return asItWas ? 0 : 1;
    }

    private Programme scaled(Programme programme) {
        if (scale < 1) {
            throw new ParameterException(spec.commandLine(), "--scale is a positive number.");
        }
        Programme scaled = programme.scaledTo(scale);
        if (scaled.waves().stream().anyMatch(wave -> wave.online() + wave.byOffices() > LARGEST_WAVE_OF_PEOPLE)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--scale %d asks for more people before one wave than there are made-up numbers; take at least 7."
                            .formatted(scale));
        }
        if (scaled.waves().stream().anyMatch(wave -> wave.selected() < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "At --scale %d a wave has no seat left; take a smaller one.".formatted(scale));
        }
        return scaled;
    }
}
