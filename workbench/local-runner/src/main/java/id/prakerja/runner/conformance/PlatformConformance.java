package id.prakerja.runner.conformance;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./prakerja conformance platform}: lets a platform sell and report, and tells it what concerns it. */
@Command(
        name = "platform",
        description =
                "Let a platform's test system sell a training and report its completion, and tell it what concerns it.",
        mixinStandardHelpOptions = true,
        footer = {"", TrialOptions.FOOTER})
final class PlatformConformance implements Callable<Integer> {

    @Mixin
    private TrialOptions trial;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return trial.ofTraining(TrainingTrial.Role.PLATFORM, out);
    }
}
