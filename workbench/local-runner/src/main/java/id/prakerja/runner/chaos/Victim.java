package id.prakerja.runner.chaos;

import id.prakerja.runner.suite.JavaCommand;
import id.prakerja.runner.suite.ManagedProcess;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be hit. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum Victim {
    /** Takes people in. */
    REGISTRATION(Service.REGISTRATION),
    /** Draws. */
    SELECTION(Service.SELECTION),
    /** Certifies. */
    TRAINING(Service.TRAINING),
    /** Pays. */
    INCENTIVE(Service.INCENTIVE),
    /** Listens. */
    OVERSIGHT(Service.OVERSIGHT),
    /** The payment partners, their books on disk. */
    PARTNERS(Suite::partners, Suite::startPartners),
    /** Broker, PostgreSQL and document server, all at once. */
    SERVERS(Suite::infrastructure, suite -> suite.startServers(JavaCommand.small()));

    private final Function<Suite, ManagedProcess> process;
    private final Consumer<Suite> start;

    Victim(Service service) {
        this(suite -> suite.process(service), suite -> suite.startService(service));
    }

    Victim(Function<Suite, ManagedProcess> process, Consumer<Suite> start) {
        this.process = process;
        this.start = start;
    }

    /** Kills it as a power cut would: with everything that it has started, and gone when this returns. */
    void kill(Suite suite) {
        List<ProcessHandle> all = processes(suite);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Starts it again. The servers are ready when this returns; all else comes up by itself, and may be hit while it does. */
    void revive(Suite suite) {
        start.accept(suite);
    }

    /** Its processes, if it runs. */
    List<ProcessHandle> processes(Suite suite) {
        return process.apply(suite).handle().stream()
                .flatMap(root -> Stream.concat(root.descendants(), Stream.of(root)))
                .toList();
    }

    /** For a person to read. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
