package id.prakerja.runner;

import id.prakerja.runner.access.PartnerAccessCommand;
import id.prakerja.runner.audit.AuditExportCommand;
import id.prakerja.runner.audit.CheckAuditCommand;
import id.prakerja.runner.benchmark.BenchCommand;
import id.prakerja.runner.chaos.ChaosCommand;
import id.prakerja.runner.conformance.ConformanceCommand;
import id.prakerja.runner.demo.AttachedDemoCommand;
import id.prakerja.runner.demo.DemoCommand;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.journey.JourneyCommand;
import id.prakerja.runner.oversight.OversightCommand;
import id.prakerja.runner.partner.PartnersProcess;
import id.prakerja.runner.replay.ReplayCommand;
import id.prakerja.runner.suite.DownCommand;
import id.prakerja.runner.suite.InfrastructureProcess;
import id.prakerja.runner.suite.PrepareCommand;
import id.prakerja.runner.suite.RewindCommand;
import id.prakerja.runner.suite.StatusCommand;
import id.prakerja.runner.suite.TokenCommand;
import id.prakerja.runner.suite.UpCommand;
import id.prakerja.runner.verification.CheckLedgerCommand;
import id.prakerja.runner.verification.VerifyDrawCommand;
import id.prakerja.runner.verification.VerifyLogCommand;
import id.prakerja.runner.witness.WitnessCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./prakerja}: the one command of the suite. */
@Command(
        name = "prakerja",
        description = "Runs the Prakerja suite on this machine.",
        mixinStandardHelpOptions = true,
        version = "prakerja 0.1.0",
        subcommands = {
            DemoCommand.class,
            AttachedDemoCommand.class,
            ReplayCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            JourneyCommand.class,
            RewindCommand.class,
            VerifyDrawCommand.class,
            VerifyLogCommand.class,
            CheckLedgerCommand.class,
            AuditExportCommand.class,
            CheckAuditCommand.class,
            WitnessCommand.class,
            OversightCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            ConformanceCommand.class,
            PartnerAccessCommand.class,
            PrepareCommand.class,
            InfrastructureProcess.class,
            PartnersProcess.class,
        },
        footer = {"", "prakerja COMMAND --help tells more about a command."})
public final class PrakerjaCommand implements Runnable {

    private static final String TRACE_VARIABLE = "PRAKERJA_TRACE";

    @Spec
    private CommandSpec spec;

    /** Runs one command and exits with its code: 0 done, 1 failed, 2 wrongly asked. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Returns the command line with all commands. */
    static CommandLine commandLine() {
        return new CommandLine(new PrakerjaCommand()).setExecutionExceptionHandler(PrakerjaCommand::tell);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    private static int tell(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        err.println(failure instanceof PlainFailure ? failure.getMessage() : "Failed: " + failure);
        if (System.getenv(TRACE_VARIABLE) != null) {
            failure.printStackTrace(err);
        } else if (!(failure instanceof PlainFailure)) {
            err.println("Set %s=1 to see where.".formatted(TRACE_VARIABLE));
        }
        return commandLine.getCommandSpec().exitCodeOnExecutionException();
    }
}
