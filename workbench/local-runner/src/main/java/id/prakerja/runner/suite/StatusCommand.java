package id.prakerja.runner.suite;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./prakerja status}: what runs, what is ready, what waits, what was parked. */
@Command(
        name = "status",
        description = "Show services, consumer lag, outbox and parked events.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exits with 0 if everything is up and ready, with 1 otherwise."})
public final class StatusCommand implements Callable<Integer> {

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Suite suite = which.suite();
        StatusTable table = StatusTable.of(suite);
        table.print(out);
        if (suite.infrastructure().isRunning()) {
            out.println();
            out.println("Programme time: " + table.programmeTime());
        }
        return table.isAllWell() ? 0 : 1;
    }
}
