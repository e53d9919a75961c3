package id.prakerja.runner.suite;

import java.io.PrintWriter;

/** Tells where the running suite can be looked at. */
public record Addresses(Suite suite) {

    /** Prints one line per service and one for the broker. */
    public void print(PrintWriter out) {
        for (Service service : Service.values()) {
            out.println("  %-22s %s   described at %s/q/swagger-ui"
                    .formatted(service.module(), suite.url(service), suite.managementUrl(service)));
        }
        out.println("  %-22s %s".formatted("payment partners", suite.partnersUrl()));
        out.println("  %-22s %s".formatted("Kafka", suite.kafkaBootstrapServers()));
        out.println("  %-22s %s".formatted("logs", suite.workspace().logs()));
    }
}
