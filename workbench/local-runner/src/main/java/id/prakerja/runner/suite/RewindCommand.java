package id.prakerja.runner.suite;

import id.prakerja.runner.failure.PlainFailure;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./prakerja rewind}: after a service's database was restored from a backup, lets the service read again what was written
 * to its topics since the backup. What it has in its database already has its effect once.
 */
@Command(
        name = "rewind",
        description = "Let a stopped service read its topics again from a moment on, after a restore.",
        mixinStandardHelpOptions = true,
        footer = {"", "The drill: docs/runbook.md, \"After a restore\"."})
public final class RewindCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "Such as incentive-service.")
    private String name;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TIME",
            description = "When the backup was made, a little earlier to be safe, such as 2020-09-04T03:00:00Z.")
    private String time;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "The broker; that of the local suite if absent.")
    private Optional<String> kafka = Optional.empty();

    @Mixin
    private SuiteOption which;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Service service = Stream.of(Service.values())
                .filter(each -> each.module().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no service %s; the services are %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                Stream.of(Service.values())
                                                        .map(Service::module)
                                                        .toList()))));
        Map<String, Long> again;
        try (ConsumerGroups groups = new ConsumerGroups(kafka.orElseGet(() -> localBroker(service)))) {
            again = groups.rewind(service, moment());
        }
        PrintWriter out = spec.commandLine().getOut();
        again.forEach((topic, events) -> out.println("  %-36s %,d events are read again".formatted(topic, events)));
        out.println(again.isEmpty() ? "Nothing was written since." : "Start " + name + " now.");
        return 0;
    }

    private String localBroker(Service service) {
        Suite suite = which.suite();
        if (suite.process(service).isRunning()) {
            throw new PlainFailure("%s runs; stop it first.".formatted(name));
        }
        if (!suite.infrastructure().isRunning()) {
            throw new PlainFailure("No broker runs here; name one with --kafka.");
        }
        return suite.kafkaBootstrapServers();
    }

    private Instant moment() {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new ParameterException(
                    spec.commandLine(), "--to is a time with its zone, such as 2020-09-04T03:00:00Z.", malformed);
        }
    }
}
