package id.prakerja.runner.suite;

import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.HealthProbe;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.workspace.ProgrammeClock;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The state of the suite as a table.
 *
 * @param rows one per process
 * @param programmeTime the programme's present instant
 */
record StatusTable(List<ServiceStatus> rows, Instant programmeTime) {

    private static final String ROW = "  %-22s %-9s %10s %10s %12s %8s";

    /** Asks every process how it is. */
    static StatusTable of(Suite suite) {
        suite.workspace().create();
        Callers callers = new Callers(DevelopmentIssuer.of(suite.workspace()));
        boolean broker = suite.infrastructure().isRunning();
        ConsumerLag lag = broker ? ConsumerLag.at(suite.kafkaBootstrapServers()) : ConsumerLag.unknown();
        List<ServiceStatus> rows = new ArrayList<>();
        rows.add(ServiceStatus.of(suite.infrastructure(), broker));
        rows.add(ServiceStatus.of(
                suite.partners(), HealthProbe.answersOk(suite.partnersUrl().resolve("/health"))));
        for (Service service : Service.values()) {
            rows.add(ServiceStatus.of(suite, service, callers, lag));
        }
        return new StatusTable(rows, new ProgrammeClock(suite.workspace().clockOffset()).now());
    }

    boolean isAllWell() {
        return rows.stream().allMatch(row -> row.running() && row.ready());
    }

    void print(PrintWriter out) {
        out.println(ROW.formatted("", "", "lag", "outbox", "oldest (s)", "parked"));
        for (ServiceStatus row : rows) {
            out.println(ROW.formatted(
                            row.name(),
                            state(row),
                            text(row.lag()),
                            text(row.outbox()),
                            text(row.oldestSeconds()),
                            text(row.parked()))
                    .stripTrailing());
        }
    }

    private static String state(ServiceStatus row) {
        if (!row.running()) {
            return "down";
        }
        return row.ready() ? "ready" : "not ready";
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? "%,d".formatted(number.getAsLong()) : "";
    }
}
