package id.prakerja.journey;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.client.HealthProbe;
import id.prakerja.runner.suite.JavaCommand;
import id.prakerja.runner.suite.Listening;
import id.prakerja.runner.suite.ManagedProcess;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuitePorts;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every service as its image runs it: it keeps to the memory that {@code deploy} gives it, and leaves without a lost request. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Memory is read from /proc.")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImageTest {

    private static final Pattern LIMIT = Pattern.compile("limits:\\s+memory: (\\d+)Mi");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    /** What may lie outside the heap and was not filled by starting: the bounds of deploy/images/jvm. */
    private static final Pattern BOUND =
            Pattern.compile("-XX:(?:MaxMetaspaceSize|ReservedCodeCacheSize|MaxDirectMemorySize)=(\\d+)m");

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    /** Stacks of some fifty threads, the collector's tables and the JVM's own. */
    private static final long REST_MB = 96;

    /** Between being asked to end and ending: time to see on a busy machine that the service is not ready, and a second. */
    private static final String DELAY = "20S";

    private static final Map<Service, ManagedProcess> STARTED = new EnumMap<>(Service.class);
    private static final Map<Service, Listening> PORTS = new EnumMap<>(Service.class);

    @BeforeAll
    static void startAll() {
        Suite suite = StartedSuite.shared();
        Turns.alone(() -> startOn(suite, SuitePorts.free()));
    }

    private static Map<Service, ManagedProcess> startOn(Suite suite, SuitePorts ports) {
        Stream.of(Service.values()).forEach(service -> PORTS.put(service, ports.of(service)));
        Stream.of(Service.values())
                .parallel()
                .map(service -> Map.entry(service, start(suite, service)))
                .toList()
                .forEach(started -> STARTED.put(started.getKey(), started.getValue()));
        return STARTED;
    }

    private static ManagedProcess start(Suite suite, Service service) {
        return suite.startReplica(
                service,
                PORTS.get(service),
                JavaCommand.imaged("-XX:+AlwaysPreTouch", "-Xms" + heapOf(service) + "m"),
                Map.of("quarkus.shutdown.delay", DELAY));
    }

    @AfterAll
    static void killWhatIsLeft() {
        STARTED.values().forEach(ManagedProcess::kill);
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource(Service.class)
    void itStaysBelowItsLimitWithItsWholeHeapTouched(Service service) throws IOException {
        long pid = STARTED.get(service).handle().orElseThrow().pid();

        long peak = number(PEAK, Files.readString(Path.of("/proc", Long.toString(pid), "status"))) / 1024;

        assertTrue(peak > heapOf(service), "The heap of %d MB is not touched: %d MB".formatted(heapOf(service), peak));
        assertTrue(peak < limitOf(service), "%d MB of %d MB".formatted(peak, limitOf(service)));
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource(Service.class)
    void whatMayStillGrowFitsTheLimitToo(Service service) {
        long outsideTheHeap = BOUND.matcher(read("deploy/images/jvm/every-service.options"))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();

        assertTrue(
                heapOf(service) + outsideTheHeap + REST_MB <= limitOf(service),
                "%d + %d + %d MB".formatted(heapOf(service), outsideTheHeap, REST_MB));
    }

    /** As balancers do, the clients send requests until a second after they were told that the services are not ready. */
    @Order(2)
    @Test
    void servicesThatAreAskedToEndServeUntilEverybodyKnows() {
        Map<Service, NewConnections> clients = new EnumMap<>(Service.class);
        PORTS.forEach(
                (service, at) -> clients.put(service, NewConnections.to(at.url().resolve("/"))));

        STARTED.values().forEach(process -> process.handle().orElseThrow().destroy());
        patiently()
                .pollInterval(Duration.ofMillis(50))
                .until(() -> PORTS.values().stream().noneMatch(at -> HealthProbe.answersOk(at.readiness())));
        Instant end = Instant.now().plusSeconds(1);

        clients.forEach((service, client) -> {
            client.goOnUntil(end);
            assertEquals(0, client.failures(), () -> service + ": " + client.lastFailure());
            assertTrue(
                    client.answers() >= 5, () -> "%s: %d requests are no proof".formatted(service, client.answers()));
        });
        patiently().until(() -> STARTED.values().stream().noneMatch(ManagedProcess::isRunning));
    }

    private static long heapOf(Service service) {
        return number(HEAP, read("deploy/images/jvm/" + service.module() + ".options"));
    }

    private static long limitOf(Service service) {
        return number(LIMIT, read("deploy/kubernetes/base/" + service.module() + ".yaml"));
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), () -> pattern + " is not in\n" + text);
        return Long.parseLong(found.group(1));
    }

    private static String read(String file) {
        try {
            return Files.readString(Workspace.current().checkout().resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
