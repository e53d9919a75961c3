package id.prakerja.runner.suite;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./prakerja up}: starts the suite on the data it had, without a scenario. */
@Command(
        name = "up",
        description = "Start the suite on the data it had, without a scenario.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Suite suite = which.suite();
        Instant began = Instant.now();
        out.println(
                "Starting Kafka, PostgreSQL, the document server, five services, the console and simulated payment partners.");
        out.flush();
        suite.start();
        Console console = new Console(suite);
        console.start();
        out.println("Up after %.1f s."
                .formatted(Duration.between(began, Instant.now()).toMillis() / 1000.0));
        out.println();
        new Addresses(suite).print(out);
        console.print(out);
        return 0;
    }
}
