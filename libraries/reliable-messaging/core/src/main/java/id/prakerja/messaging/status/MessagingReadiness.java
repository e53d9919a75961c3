package id.prakerja.messaging.status;

import id.prakerja.messaging.inbox.Patience;
import id.prakerja.messaging.inbox.Standstill;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayMonitor;
import id.prakerja.messaging.relay.RelayReport;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how messaging fares, without taking the service out of service: while Kafka is away the service still takes
 * requests, and their events wait in the outbox; while the database is away, the check of the database says so. What an
 * alert should look at is in the data.
 */
@Readiness
@ApplicationScoped
public class MessagingReadiness implements HealthCheck {

    private final RelayMonitor relay;
    private final RelayConfig config;
    private final Patience consumers;
    private final Standstill standstill;

    /**
     * Makes it with what the application provides.
     *
     * @param relay of this instance
     * @param config says when the outbox is late
     * @param consumers whether they wait
     * @param standstill which of them stand still
     */
    public MessagingReadiness(RelayMonitor relay, RelayConfig config, Patience consumers, Standstill standstill) {
        this.relay = relay;
        this.config = config;
        this.consumers = consumers;
        this.standstill = standstill;
    }

    @Override
    public HealthCheckResponse call() {
        RelayReport report = relay.report();
        boolean late = report.backlog().oldestAge().compareTo(config.lateAfter()) > 0;
        return HealthCheckResponse.named("messaging")
                .up()
                .withData("relay", report.phase().name())
                .withData("kafka", report.kafkaError() == null ? "answers" : "away")
                .withData("outboxPending", report.backlog().pending())
                .withData("outboxOldestAgeSeconds", report.backlog().oldestAge().toSeconds())
                .withData("outboxLate", late)
                .withData("consumersWaitForDatabase", consumers.waiting())
                .withData("consumersStandStill", String.join(", ", standstill.topics()))
                .build();
    }
}
