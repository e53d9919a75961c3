package id.prakerja.runner.suite;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.Callers;
import id.prakerja.runner.client.HealthProbe;
import id.prakerja.runner.client.ServiceHttp;
import id.prakerja.runner.failure.PlainFailure;
import java.util.OptionalLong;

/**
 * How one process of the suite is.
 *
 * @param name its name
 * @param running whether the process is there
 * @param ready whether it takes requests
 * @param lag events it has not consumed yet
 * @param outbox events it has not published yet
 * @param oldestSeconds age of the oldest of these, in seconds
 * @param parked events set aside for a person to look at
 */
record ServiceStatus(
        String name,
        boolean running,
        boolean ready,
        OptionalLong lag,
        OptionalLong outbox,
        OptionalLong oldestSeconds,
        OptionalLong parked) {

    static ServiceStatus of(Suite suite, Service service, Callers callers, ConsumerLag lag) {
        boolean running = suite.process(service).isRunning();
        boolean ready =
                running && HealthProbe.answersOk(suite.ports().of(service).readiness());
        JsonNode messaging = ready ? messaging(suite, service, callers) : null;
        return new ServiceStatus(
                service.module(),
                running,
                ready,
                running ? lag.of(service) : OptionalLong.empty(),
                number(messaging, "/outbox/pending"),
                number(messaging, "/outbox/oldestAgeSeconds"),
                number(messaging, "/parkedEvents"));
    }

    static ServiceStatus of(ManagedProcess process, boolean ready) {
        OptionalLong none = OptionalLong.empty();
        return new ServiceStatus(process.name(), process.isRunning(), ready, none, none, none, none);
    }

    private static JsonNode messaging(Suite suite, Service service, Callers callers) {
        try {
            return ServiceHttp.impatient(suite.url(service)).get("/v1/messaging", callers.staff("operator"));
        } catch (PlainFailure notTold) {
            return null;
        }
    }

    private static OptionalLong number(JsonNode messaging, String field) {
        return messaging != null && messaging.at(field).isNumber()
                ? OptionalLong.of(messaging.at(field).asLong())
                : OptionalLong.empty();
    }
}
