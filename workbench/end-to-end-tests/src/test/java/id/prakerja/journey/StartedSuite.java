package id.prakerja.journey;

import id.prakerja.runner.suite.JavaCommand;
import id.prakerja.runner.suite.ManagedProcess;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import id.prakerja.runner.suite.SuitePorts;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole suite as processes of their own, on free ports, with an empty workspace: what {@code ./prakerja up} starts. One for
 * all journeys of a JVM that need no fault; a journey with faults starts its own. Several JVMs share the journeys among them.
 */
final class StartedSuite {

    private static Suite shared;

    private StartedSuite() {}

    /** The suite that undisturbed journeys share; started when first asked for, stopped with the JVM. */
    static synchronized Suite shared() {
        if (shared == null) {
            shared = fresh("shared");
        }
        return shared;
    }

    /** A suite of one's own with nothing in it. One starts after the other, so that none finds a free port that another means. */
    static Suite fresh(String name) {
        return Turns.alone(() -> {
            Path home = Turns.ownFolder().resolve(name);
            delete(home);
            Suite suite = new Suite(Workspace.current().in(home), SuitePorts.free());
            Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-suite-" + name));
            suite.start();
            return suite;
        });
    }

    /** A second process of a service, which works beside the first until the JVM ends. */
    static void replica(Suite suite, Service service) {
        ManagedProcess replica = Turns.alone(
                () -> suite.startReplica(service, SuitePorts.free().of(service), JavaCommand.small(), Map.of()));
        Runtime.getRuntime().addShutdownHook(new Thread(replica::kill, "kill-" + replica.name()));
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
