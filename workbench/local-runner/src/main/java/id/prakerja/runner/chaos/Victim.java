package id.prakerja.runner.chaos;

import id.prakerja.runner.suite.JavaCommand;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be hit. */
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
    PARTNERS(null),
    /** Broker, PostgreSQL and document server, all at once. */
    SERVERS(null);

    private final Optional<Service> service;

    Victim(Service service) {
        this.service = Optional.ofNullable(service);
    }

    /** Kills it as a power cut would: with everything that it has started, and gone when this returns. */
    void kill(Suite suite) {
        List<ProcessHandle> all = processes(suite);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Starts it again. The servers are ready when this returns; all else comes up by itself, and may be hit while it does. */
    void revive(Suite suite) {
        switch (this) {
            case SERVERS -> suite.startServers(JavaCommand.small());
            case PARTNERS -> suite.startPartners();
            default -> suite.startService(service.orElseThrow());
        }
    }

    /** Its processes, if it runs. */
    List<ProcessHandle> processes(Suite suite) {
        return (switch (this) {
                    case SERVERS -> suite.infrastructure();
                    case PARTNERS -> suite.partners();
                    default -> suite.process(service.orElseThrow());
                })
                .handle().stream()
                        .flatMap(root -> Stream.concat(root.descendants(), Stream.of(root)))
                        .toList();
    }

    /** For a person to read. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
