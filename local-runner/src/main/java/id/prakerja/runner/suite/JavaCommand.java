package id.prakerja.runner.suite;

import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the suite's Java processes, each kept small. */
final class JavaCommand {

    private JavaCommand() {}

    /** A service stays under 300 MB resident. */
    static List<String> service(Path jar, Path config) {
        List<String> command = new ArrayList<>(java("112m"));
        command.addAll(List.of(
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=32m",
                "-Dquarkus.config.locations=" + config.toUri(),
                "-jar",
                jar.toString()));
        return command;
    }

    static List<String> infrastructure(List<String> arguments) {
        return runner("384m", arguments);
    }

    static List<String> partners(List<String> arguments) {
        return runner("96m", arguments);
    }

    private static List<String> runner(String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(java(heap));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dprakerja.infrastructure=" + System.getProperty("prakerja.infrastructure", "embedded"));
        command.addAll(List.of("-cp", runnerClassPath(), "id.prakerja.runner.PrakerjaCommand"));
        command.addAll(arguments);
        return command;
    }

    private static List<String> java(String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                // The quick compiler alone: half the work of starting, and less memory. A load test wants the other
                // too.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC");
    }

    /**
     * The built runner, whose manifest names its libraries. Only where it is not built yet the class path of this process: a
     * test's would hold the same libraries a second time.
     */
    private static String runnerClassPath() {
        Path built = Workspace.current().checkout().resolve("local-runner/target/local-runner.jar");
        return Files.exists(built) ? built.toString() : System.getProperty("java.class.path");
    }
}
