package id.prakerja.runner.suite;

import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Command lines of the suite's Java processes. */
public final class JavaCommand {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Resident, a service stays under 300 MB with it. */
    private static final String SMALL_SERVICE = "112m";

    /** Name of the system property by which the launcher lets archives of classes be written. */
    public static final String CLASS_ARCHIVES_PROPERTY = "prakerja.class-archives";

    /** Processes of the runner's own, each with an archive of its own. */
    private static final String SERVERS = "servers";

    private static final String PARTNERS = "partners";
    private static final String SMALL_CODE = "-XX:ReservedCodeCacheSize=48m";

    private final String serversHeap;
    private final List<String> serviceOptions;
    private final List<String> compilers;
    private final ClassArchive archive;
    private final Map<String, String> serversEnvironment;

    private JavaCommand(
            String serversHeap,
            List<String> serviceOptions,
            List<String> compilers,
            ClassArchive archive,
            Map<String, String> serversEnvironment) {
        this.archive = archive;
        this.serversEnvironment = serversEnvironment;
        this.serversHeap = serversHeap;
        this.serviceOptions = serviceOptions;
        this.compilers = compilers;
    }

    /** Quickly up and small, for trying out: with the quick compiler alone, which halves the work of starting. */
    public static JavaCommand small() {
        return bounded(
                "384m",
                SMALL_SERVICE,
                List.of("-XX:TieredStopAtLevel=1", SMALL_CODE),
                ClassArchive.asTheLauncherSays());
    }

    /**
     * For measuring: with both compilers, as in production.
     *
     * @param serviceHeap the most that a service's heap may take, such as {@code 160m}
     */
    public static JavaCommand measured(String serviceHeap) {
        return bounded("1g", serviceHeap, List.of("-XX:ReservedCodeCacheSize=160m"), ClassArchive.NONE);
    }

    /**
     * Services as their images run them (deploy/images/jvm).
     *
     * @param more options of the JVM beside and above those
     */
    public static JavaCommand imaged(String... more) {
        return new JavaCommand("384m", List.of(more), List.of(SMALL_CODE), ClassArchive.NONE, Map.of());
    }

    private static JavaCommand bounded(
            String serversHeap, String serviceHeap, List<String> compilers, ClassArchive archive) {
        List<String> options = new ArrayList<>(
                List.of("-Xmx" + serviceHeap, "-XX:MaxMetaspaceSize=128m", "-XX:MaxDirectMemorySize=32m"));
        options.addAll(compilers);
        return new JavaCommand(serversHeap, List.copyOf(options), compilers, archive, Map.of());
    }

    /**
     * The same, with variables in the environment of the servers, PostgreSQL's processes among them; the system's {@code env}
     * sets them.
     */
    public JavaCommand withServersIn(Map<String, String> environment) {
        return new JavaCommand(serversHeap, serviceOptions, compilers, archive, Map.copyOf(environment));
    }

    /** What the image gives a service, and what this command says otherwise: the JVM takes the later one. */
    List<String> service(Service service, Path checkout, Path config) {
        Path options = checkout.resolve("deploy/images/jvm");
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "@" + options.resolve("every-service.options"),
                "@" + options.resolve(service.module() + ".options")));
        command.addAll(serviceOptions);
        command.addAll(archive.options(service.jar(checkout), archiveOf(service, checkout)));
        command.addAll(List.of(
                "-Dquarkus.config.locations=" + config.toUri(),
                "-jar",
                service.jar(checkout).toString()));
        return command;
    }

    /** The operations console: it keeps nothing, so little is enough. */
    List<String> console(Path jar, Path config) {
        List<String> command = new ArrayList<>(java("72m"));
        command.addAll(List.of(
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-Dquarkus.config.locations=" + config.toUri(),
                "-jar",
                jar.toString()));
        return command;
    }

    List<String> infrastructure(List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (!serversEnvironment.isEmpty()) {
            command.add("env");
            new TreeMap<>(serversEnvironment).forEach((name, value) -> command.add(name + "=" + value));
        }
        command.addAll(runner(SERVERS, serversHeap, arguments));
        return command;
    }

    List<String> partners(List<String> arguments) {
        return runner(PARTNERS, "96m", arguments);
    }

    /** Lets the next start of everything be as the first one after a build. */
    static void forgetClassArchives(Path checkout) {
        Stream.concat(
                        Stream.of(Service.values()).map(service -> archiveOf(service, checkout)),
                        Stream.of(SERVERS, PARTNERS).map(process -> archiveOfRunner(process, checkout)))
                .forEach(ClassArchive::forget);
    }

    private static Path archiveOf(Service service, Path checkout) {
        return ClassArchive.file(checkout.resolve(service.module()).resolve("target"), "service");
    }

    private static Path archiveOfRunner(String process, Path checkout) {
        return ClassArchive.file(builtRunner(checkout).getParent(), process);
    }

    private List<String> runner(String process, String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(java(heap));
        Path checkout = Workspace.current().checkout();
        Path built = builtRunner(checkout);
        if (Files.exists(built)) {
            command.addAll(archive.options(built, archiveOfRunner(process, checkout)));
        }
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dprakerja.infrastructure=" + System.getProperty("prakerja.infrastructure", "embedded"));
        command.addAll(List.of("-cp", classPath(built), "id.prakerja.runner.PrakerjaCommand"));
        command.addAll(arguments);
        return command;
    }

    private List<String> java(String heap) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // What compiling and starting took from the C library goes back to the system; an older Java 17 cannot.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=10000",
                // Counted twenty times a second, for jstat alone.
                "-XX:-UsePerfData",
                "-Duser.timezone=UTC"));
        command.addAll(compilers);
        return command;
    }

    /**
     * The built runner, whose manifest names its libraries. Only where it is not built yet the class path of this process: a
     * test's would hold the same libraries a second time.
     */
    private static String classPath(Path built) {
        return Files.exists(built) ? built.toString() : System.getProperty("java.class.path");
    }

    private static Path builtRunner(Path checkout) {
        return checkout.resolve("workbench/local-runner/target/local-runner.jar");
    }
}
