package id.prakerja.runner.suite;

import java.net.URI;
import java.util.Map;

/**
 * The two ports of a service on this machine.
 *
 * @param http where it is called
 * @param management where it shows health, metrics and the description of its API
 */
public record Listening(int http, int management) {

    private static final String LOCAL = "127.0.0.1";

    /** Where it is called. */
    public URI url() {
        return at(http);
    }

    /** Where its health, metrics and documents are. */
    public URI managementUrl() {
        return at(management);
    }

    /** Whether it takes requests. */
    public URI readiness() {
        return managementUrl().resolve("/q/health/ready");
    }

    /** What a Quarkus process must be told to listen there, on this machine alone. */
    Map<String, String> configuration() {
        return Map.of(
                "quarkus.http.host",
                LOCAL,
                "quarkus.http.port",
                Integer.toString(http),
                "quarkus.management.host",
                LOCAL,
                "quarkus.management.port",
                Integer.toString(management));
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }
}
