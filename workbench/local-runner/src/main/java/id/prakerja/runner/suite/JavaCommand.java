package id.prakerja.runner.suite;

import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the suite's Java processes. */
public final class JavaCommand {

    /** Resident, a service stays under 300 MB with it. */
    private static final String SMALL_SERVICE = "112m";

    private final String serversHeap;
    private final String serviceHeap;
    private final List<String> compilers;

    private JavaCommand(String serversHeap, String serviceHeap, List<String> compilers) {
        this.serversHeap = serversHeap;
        this.serviceHeap = serviceHeap;
        this.compilers = compilers;
    }

    /** Quickly up and small, for trying out: with the quick compiler alone, which halves the work of starting. */
    public static JavaCommand small() {
        return new JavaCommand(
                "384m", SMALL_SERVICE, List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=48m"));
    }

    /**
     * For measuring: with both compilers, as in production.
     *
     * @param serviceHeap the most that a service's heap may take, such as {@code 160m}
     */
    public static JavaCommand measured(String serviceHeap) {
        return new JavaCommand("1g", serviceHeap, List.of("-XX:ReservedCodeCacheSize=160m"));
    }

    List<String> service(Service service, Path checkout, Path config) {
        List<String> command = new ArrayList<>(java(serviceHeap));
        command.addAll(service.javaOptions());
        command.addAll(List.of(
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=32m",
                "-Dquarkus.config.locations=" + config.toUri(),
                "-jar",
                service.jar(checkout).toString()));
        return command;
    }

    List<String> infrastructure(List<String> arguments) {
        return runner(serversHeap, arguments);
    }

    List<String> partners(List<String> arguments) {
        return runner("96m", arguments);
    }

    private List<String> runner(String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(java(heap));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dprakerja.infrastructure=" + System.getProperty("prakerja.infrastructure", "embedded"));
        command.addAll(List.of("-cp", runnerClassPath(), "id.prakerja.runner.PrakerjaCommand"));
        command.addAll(arguments);
        return command;
    }

    private List<String> java(String heap) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // What compiling and starting took from the C library goes back to the system; an older Java 17 cannot.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=10000",
                "-Duser.timezone=UTC"));
        command.addAll(compilers);
        return command;
    }

    /**
     * The built runner, whose manifest names its libraries. Only where it is not built yet the class path of this process: a
     * test's would hold the same libraries a second time.
     */
    private static String runnerClassPath() {
        Path built = Workspace.current().checkout().resolve("workbench/local-runner/target/local-runner.jar");
        return Files.exists(built) ? built.toString() : System.getProperty("java.class.path");
    }
}
