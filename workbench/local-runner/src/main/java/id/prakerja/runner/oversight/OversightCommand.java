package id.prakerja.runner.oversight;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./prakerja oversight}: the programme's own memory. */
@Command(
        name = "oversight",
        description = "Prove the programme's memory of itself.",
        mixinStandardHelpOptions = true,
        subcommands = {ArchiveCommand.class, RebuildCommand.class})
public final class OversightCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
