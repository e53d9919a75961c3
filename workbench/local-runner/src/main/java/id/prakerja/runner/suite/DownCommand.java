package id.prakerja.runner.suite;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./prakerja down}: stops the suite and keeps its data. */
@Command(name = "down", description = "Stop the suite; its data is kept.", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Suite suite = which.suite();
        if (!suite.isAnyRunning()) {
            out.println("Nothing is running.");
            return 0;
        }
        out.println("Stopping the suite.");
        out.flush();
        suite.stop();
        out.println(
                "Stopped; data and logs stay in %s.".formatted(suite.workspace().home()));
        return 0;
    }
}
