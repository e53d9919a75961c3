package id.prakerja.incentive.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.incentive.door.domain.PayoutDoor;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.webhooks.DeliverySchedule;
import id.prakerja.webhooks.WebhookAnswer;
import id.prakerja.webhooks.WebhookEndpoint;
import id.prakerja.webhooks.WebhookSender;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The door of partners that receive webhooks. The message's id is the instruction's, whatever the attempt: a partner that takes it twice
 * pays once. What becomes of it the partner reports by a signed call.
 */
@ApplicationScoped
class WebhookDoor implements Door {

    private static final Logger LOG = Logger.getLogger(WebhookDoor.class);
    private static final Duration DISABLED_PAUSE = Duration.ofMinutes(10);
    private static final Duration LEASE_BEYOND_THE_ATTEMPT = Duration.ofSeconds(20);

    // Signatures and schedules are of real time even where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Receiver> receivers = new HashMap<>();
    private final Pool pool;
    private final DoorInstructions instructions;
    private final Deliveries deliveries;
    private final ObjectMapper json;
    private final MeterRegistry metrics;

    WebhookDoor(
            DoorsConfig config,
            WorkQueues workQueues,
            Vertx vertx,
            Pool pool,
            DoorInstructions instructions,
            Deliveries deliveries,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.pool = pool;
        this.instructions = instructions;
        this.deliveries = deliveries;
        this.json = json;
        this.metrics = metrics;
        config.partners()
                .forEach((id, partner) -> partner.webhook()
                        .filter(webhook -> !partner.keys().isEmpty())
                        .ifPresent(webhook -> receivers.put(id, receiver(id, webhook, workQueues, vertx))));
    }

    /** How one partner receives. */
    private record Receiver(WebhookEndpoint endpoint, WebhookSender sender, Duration longestPause, WorkQueue queue) {}

    private Receiver receiver(String id, DoorsConfig.Webhook webhook, WorkQueues workQueues, Vertx vertx) {
        WorkQueueSettings settings = WorkQueueSettings.named("payouts-webhook-" + id)
                .concurrency(webhook.concurrency())
                .lease(webhook.answerWithin().plus(LEASE_BEYOND_THE_ATTEMPT));
        return new Receiver(
                new WebhookEndpoint(
                        webhook.url(),
                        webhook.secrets().stream().map(WebhookKey::parse).toList(),
                        webhook.insideAllowed()),
                new WebhookSender(vertx, realTime, webhook.answerWithin()),
                webhook.longestPause(),
                workQueues.open(settings, WorkHandler.each(item -> work(id, item))));
    }

    void start(@Observes StartupEvent started) {
        receivers.values().forEach(receiver -> receiver.queue().start());
    }

    @Override
    public PayoutDoor kind() {
        return PayoutDoor.WEBHOOK;
    }

    @Override
    public boolean leadsTo(String partner) {
        return receivers.containsKey(partner);
    }

    /** While it is tried, there is nothing to ask about: a partner that says it does not know it is right. */
    @Override
    public PayoutDoors.Knowledge knowledge(DoorInstructions.Stored stored) {
        return stored.open() && stored.takenAt() == null && stored.givenUpAt() == null
                ? PayoutDoors.Knowledge.NOTHING_YET
                : PayoutDoors.Knowledge.ASK_PARTNER;
    }

    @Override
    public Uni<Void> take(SqlConnection tx, String partner, List<Handover> issued) {
        return instructions
                .handOver(tx, PayoutDoor.WEBHOOK, issued, realTime.instant())
                .chain(() ->
                        enqueue(tx, partner, issued.stream().map(Handover::id).toList()));
    }

    /** Delivers once more what has not ended; how many they are. */
    Uni<Integer> replay(String partner, Replay wanted) {
        return pool.withTransaction(tx -> deliveries
                .replay(tx, partner, wanted)
                .call(ids -> atOnce(tx, partner, ids))
                .map(List::size));
    }

    /** Sends a message about nothing. */
    Uni<WebhookAnswer> test(String partner) {
        Receiver receiver = receivers.get(partner);
        return receiver.sender()
                .send(
                        receiver.endpoint(),
                        "test-" + UUID.randomUUID(),
                        bytes(new WebhookMessage("payout.test", realTime.instant(), Map.of())));
    }

    /** Delivers again to a partner that had wanted no more. */
    Uni<Void> enable(String partner) {
        return pool.withTransaction(tx -> deliveries
                .enable(tx, partner)
                .chain(() -> deliveries.waiting(tx, partner))
                .chain(ids -> atOnce(tx, partner, ids)));
    }

    /** Whatever pause they were in, and in whoever's hands. */
    private Uni<Void> atOnce(SqlConnection tx, String partner, List<UUID> ids) {
        return receivers
                .get(partner)
                .queue()
                .withdraw(tx, ids.stream().map(UUID::toString).toList())
                .chain(() -> enqueue(tx, partner, ids));
    }

    private Uni<Void> enqueue(SqlConnection tx, String partner, List<UUID> ids) {
        return receivers
                .get(partner)
                .queue()
                .enqueue(tx, ids.stream().map(NewWork::of).toList());
    }

    /** An attempt that is committed and about to be made; none if there is nothing to deliver now. */
    private record Begun(DoorInstructions.Stored stored, int attempt, WorkResult instead) {}

    private Uni<WorkResult> work(String partner, WorkItem item) {
        Receiver receiver = receivers.get(partner);
        return pool.withTransaction(tx -> begin(tx, partner, item.id()))
                .chain(begun -> begun.instead() != null
                        ? Uni.createFrom().item(begun.instead())
                        : receiver.sender()
                                .send(receiver.endpoint(), item.key(), message(begun.stored()))
                                .chain(answer -> pool.withTransaction(tx -> note(tx, begun, answer))));
    }

    private Uni<Begun> begin(SqlConnection tx, String partner, UUID id) {
        return instructions.lock(tx, id).map(Optional::orElseThrow).chain(stored -> {
            if (!stored.open() || stored.takenAt() != null) {
                return Uni.createFrom().item(new Begun(stored, 0, WorkResult.done()));
            }
            return deliveries
                    .disabled(tx, partner)
                    .chain(disabled -> disabled
                            ? Uni.createFrom()
                                    .item(new Begun(
                                            stored, 0, WorkResult.postponed("410: wants no more", DISABLED_PAUSE)))
                            : deliveries
                                    .begin(tx, partner, id, realTime.instant())
                                    .map(attempt -> new Begun(stored, attempt, null)));
        });
    }

    private Uni<WorkResult> note(SqlConnection tx, Begun begun, WebhookAnswer answer) {
        UUID id = begun.stored().id();
        String partner = begun.stored().partner();
        Instant now = realTime.instant();
        Uni<Void> answered = deliveries.answered(tx, id, begun.attempt(), answer);
        if (answer.taken()) {
            count(partner, "TAKEN");
            return answered.chain(() -> deliveries.taken(tx, id, now)).replaceWith(WorkResult.done());
        }
        if (answer.gone()) {
            count(partner, "STOP");
            LOG.errorf("Partner %s wants no more webhooks (410), and gets none until somebody lets it", partner);
            return answered.chain(() -> deliveries.disable(tx, partner, now))
                    .replaceWith(WorkResult.postponed("410: wants no more", DISABLED_PAUSE));
        }
        Optional<Duration> pause = DeliverySchedule.pause(
                begun.attempt() - begun.stored().deliveredBefore(),
                receivers.get(partner).longestPause(),
                answer.retryAfter(),
                random);
        if (pause.isEmpty()) {
            count(partner, "STOP");
            LOG.errorf("Instruction %s could not be delivered to %s: %s", id, partner, answer.said());
            return answered.chain(() -> deliveries.givenUp(tx, id, now)).replaceWith(WorkResult.done());
        }
        count(partner, "LATER");
        return answered.replaceWith(WorkResult.postponed(answer.said(), pause.get()));
    }

    private void count(String partner, String reaction) {
        metrics.counter("prakerja.payout.door.calls", "partner", partner, "reaction", reaction)
                .increment();
    }

    private byte[] message(DoorInstructions.Stored stored) {
        return bytes(new WebhookMessage("payout.requested", stored.instruction().requestedAt(), stored.instruction()));
    }

    private byte[] bytes(WebhookMessage message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message that cannot be written", impossible);
        }
    }

    /** A message in the form of the standard. */
    private record WebhookMessage(String type, Instant timestamp, Object data) {}
}
