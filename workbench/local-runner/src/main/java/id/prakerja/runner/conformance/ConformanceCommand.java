package id.prakerja.runner.conformance;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./prakerja conformance}: tries whether a partner keeps what we have agreed with it. */
@Command(
        name = "conformance",
        description = "Play our side against a partner's test system, and say of each rule whether it is kept.",
        mixinStandardHelpOptions = true,
        subcommands = {PaymentConformance.class, PlatformConformance.class, InstitutionConformance.class})
public final class ConformanceCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say of whom.");
    }
}
