package id.prakerja.messaging.status;

import id.prakerja.access.Role;
import id.prakerja.messaging.inbox.Patience;
import id.prakerja.messaging.inbox.Standstill;
import id.prakerja.messaging.parked.ParkedEventStore;
import id.prakerja.messaging.relay.Backlog;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.RelayMonitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how messaging fares: what waits to go out, who sends it, what was put aside, how far consumers are behind. */
@Path("/v1/messaging")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messaging")
public class MessagingResource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OutboxStore<?> outbox;
    private final RelayMonitor relay;
    private final ParkedEventStore parkedEvents;
    private final ConsumerLag lag;
    private final Patience consumers;
    private final Standstill standstill;

    /**
     * Makes it with what the application provides.
     *
     * @param outbox counted
     * @param relay of this instance
     * @param parkedEvents counted
     * @param lag asked of Kafka
     * @param consumers whether they wait
     * @param standstill which of them stand still
     */
    public MessagingResource(
            OutboxStore<?> outbox,
            RelayMonitor relay,
            ParkedEventStore parkedEvents,
            ConsumerLag lag,
            Patience consumers,
            Standstill standstill) {
        this.outbox = outbox;
        this.relay = relay;
        this.parkedEvents = parkedEvents;
        this.lag = lag;
        this.consumers = consumers;
        this.standstill = standstill;
    }

    /** Shows the state now. */
    @GET
    @Blocking
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(summary = "Show the state of messaging")
    @APIResponse(responseCode = "200", description = "Outbox, relay, parked events and consumer lag")
    public MessagingView show() {
        Backlog backlog = outbox.backlog();
        return new MessagingView(
                new MessagingView.OutboxView(
                        backlog.pending(), backlog.oldestAge().toMillis() / 1000.0),
                MessagingView.RelayView.of(relay.report()),
                parkedEvents.countOpen().await().atMost(PATIENCE),
                lag.perTopic().orElse(null),
                consumers.waiting(),
                standstill.topics());
    }
}
