package id.prakerja.runner.benchmark;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.suite.JavaCommand;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/**
 * {@code ./prakerja bench}: starts the program that measures, in a process of its own so that this one takes nothing from what is
 * measured, and ends with its exit code.
 */
@Command(name = "bench", description = "Measure the services: NAME, all or list; bench NAME --help tells its options.")
public final class BenchCommand implements Callable<Integer> {

    /** Name of the system property with the number above which the benchmarks' ports lie. */
    public static final String PORT_BASE_PROPERTY = "prakerja.port-base";

    private static final String PROGRAM = "workbench/benchmarks/target/benchmarks.jar";

    @Parameters(paramLabel = "NAME", defaultValue = "list", description = "A benchmark, all of them, or list.")
    private String name;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "The ports above N, with data in a folder of their own; without it any free ports.")
    private Optional<Integer> portBase = Optional.empty();

    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path checkout = Workspace.current().checkout();
        Path program = checkout.resolve(PROGRAM);
        if (Files.notExists(program)) {
            throw new PlainFailure("%s is missing; build it with ./mvnw -DskipTests package.".formatted(program));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-D" + JavaCommand.CLASS_ARCHIVES_PROPERTY + "=true",
                "-D" + Workspace.CHECKOUT_PROPERTY + "=" + checkout));
        portBase.ifPresent(base -> command.add("-D" + PORT_BASE_PROPERTY + "=" + base));
        command.addAll(List.of("-jar", program.toString(), name));
        command.addAll(options);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
