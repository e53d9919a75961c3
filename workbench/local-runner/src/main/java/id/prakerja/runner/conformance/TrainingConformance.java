package id.prakerja.runner.conformance;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A trial of a partner of training, whatever it is: what the commands for its two kinds do. */
abstract class TrainingConformance implements Callable<Integer> {

    private final TrainingTrial.Role role;

    @Mixin
    private TrialOptions trial;

    @Spec
    private CommandSpec spec;

    TrainingConformance(TrainingTrial.Role role) {
        this.role = role;
    }

    @Override
    public final Integer call() {
        return trial.ofTraining(role, spec.commandLine().getOut());
    }
}
