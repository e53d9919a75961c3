package id.prakerja.runner.conformance;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./prakerja conformance institution}: lets an institution redeem a voucher, and tells it what concerns it. */
@Command(
        name = "institution",
        description = "Let an institution's test system redeem a voucher, and tell it what concerns it.",
        mixinStandardHelpOptions = true,
        footer = {"", TrialOptions.FOOTER})
final class InstitutionConformance implements Callable<Integer> {

    @Mixin
    private TrialOptions trial;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return trial.ofTraining(TrainingTrial.Role.INSTITUTION, out);
    }
}
