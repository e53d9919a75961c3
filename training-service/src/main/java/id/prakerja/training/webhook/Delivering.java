package id.prakerja.training.webhook;

import id.prakerja.webhooks.DeliverySchedule;
import id.prakerja.webhooks.WebhookAnswer;
import id.prakerja.webhooks.WebhookSender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Delivers messages: each partner's in a lane of its own, so that none waits for another that does not answer. An attempt is taken by
 * compare-and-set before it is made; one of which nothing is heard, because whoever made it was killed, is made again under the same id.
 */
@ApplicationScoped
class Delivering {

    private static final Logger LOG = Logger.getLogger(Delivering.class);
    private static final int MOST = 500;
    private static final Duration LEASE_BEYOND_THE_ATTEMPT = Duration.ofSeconds(45);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

    // Signatures and schedules are of real time even where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final MessageStore messages;
    private final EndpointStore endpoints;
    private final Endpoints receivers;
    private final Outgoing outgoing;
    private final WebhookConfig config;
    private final WebhookSender sender;
    private final MeterRegistry metrics;
    private volatile Instant nextLook = Instant.MIN;

    Delivering(
            MessageStore messages,
            EndpointStore endpoints,
            Endpoints receivers,
            Outgoing outgoing,
            WebhookConfig config,
            Vertx vertx,
            MeterRegistry metrics) {
        this.messages = messages;
        this.endpoints = endpoints;
        this.receivers = receivers;
        this.outgoing = outgoing;
        this.config = config;
        this.metrics = metrics;
        sender = new WebhookSender(vertx, realTime, config.answerWithin());
        // There from the start, at zero: whether a rule over it is right is seen before anybody was called.
        calls("none", "STOP");
    }

    @Scheduled(every = "${prakerja.training.webhook.interval:PT1S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        Instant now = realTime.instant();
        if (!messages.takeWoken() && now.isBefore(nextLook)) {
            return Uni.createFrom().voidItem();
        }
        // Who is busy now may be disabled by what it answers while those who are disabled are read.
        List<String> butFor = new ArrayList<>(busy);
        return endpoints
                .disabled()
                .chain(disabled -> {
                    butFor.addAll(disabled);
                    butFor.addAll(busy);
                    return messages.waiting(butFor, MOST);
                })
                .invoke(waiting -> begin(waiting, now))
                .onFailure()
                .invoke(messages::wake)
                .replaceWithVoid();
    }

    @Scheduled(
            every = "${prakerja.training.webhook.removal-interval:PT1H}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> removeOld() {
        return messages.removeBefore(realTime.instant().minus(config.kept()));
    }

    /** Begins a lane for each partner with messages that are due; what comes after them says when to look again. */
    private void begin(List<Message> waiting, Instant now) {
        nextLook = waiting.stream()
                .map(Message::dueAt)
                .filter(due -> due.isAfter(now))
                .findFirst()
                .filter(due -> due.isBefore(now.plus(LONGEST_SLEEP)))
                .orElseGet(() -> now.plus(LONGEST_SLEEP));
        Map<String, List<Message>> due = waiting.stream()
                .filter(message -> !message.dueAt().isAfter(now))
                .collect(Collectors.groupingBy(Message::partnerId));
        due.forEach((partnerId, of) -> {
            if (busy.add(partnerId)) {
                lane(of).onTermination()
                        .invoke(() -> {
                            busy.remove(partnerId);
                            messages.wake();
                        })
                        .subscribe()
                        .with(
                                done -> {},
                                fault -> LOG.warnf(
                                        fault, "Webhooks to %s could not be stored; they are tried again", partnerId));
            }
        });
    }

    private Uni<Void> lane(List<Message> due) {
        return endpoints
                .find(due.get(0).partnerId())
                .chain(found -> found.map(endpoint -> Multi.createFrom()
                                .iterable(due)
                                .onItem()
                                .transformToUni(message -> attempt(endpoint, message))
                                .merge(config.concurrency())
                                .onItem()
                                .ignoreAsUni())
                        .orElseGet(() -> messages.giveUp(due.get(0).partnerId())));
    }

    private Uni<Void> attempt(Endpoint endpoint, Message message) {
        Instant now = realTime.instant();
        Message begun = message.begun(now, now.plus(config.answerWithin()).plus(LEASE_BEYOND_THE_ATTEMPT));
        return messages.replace(begun)
                .chain(mine -> mine
                        ? send(endpoint, begun).chain(answer -> note(endpoint, begun, answer))
                        : Uni.createFrom().voidItem());
    }

    private Uni<WebhookAnswer> send(Endpoint endpoint, Message message) {
        return sender.send(
                receivers.receiver(endpoint), message.id(), message.body().getBytes(StandardCharsets.UTF_8));
    }

    private Uni<Void> note(Endpoint endpoint, Message begun, WebhookAnswer answer) {
        Instant now = realTime.instant();
        String partner = begun.partnerId();
        if (answer.taken()) {
            count(partner, "TAKEN");
            return store(begun.answered(answer.status(), answer.said(), null, now));
        }
        Optional<Instant> again = DeliverySchedule.pause(begun.tries(), answer.retryAfter(), random)
                .map(now::plus);
        if (answer.gone()) {
            count(partner, "STOP");
            LOG.warnf("%s wants no more webhooks (410), and gets none until it asks for them", partner);
            return store(begun.answered(answer.status(), answer.said(), now, null))
                    .chain(() -> endpoints.store(endpoint.disabled(now)))
                    .replaceWithVoid();
        }
        if (again.isEmpty()) {
            LOG.warnf("Webhook %s could not be delivered to %s: %s", begun.id(), partner, answer.said());
        }
        count(partner, again.isPresent() ? "LATER" : "STOP");
        return store(begun.answered(answer.status(), answer.said(), again.orElse(null), null));
    }

    /** One that was let go again meanwhile is due again anyhow. */
    private Uni<Void> store(Message message) {
        return messages.replace(message).replaceWithVoid();
    }

    /** Lets messages go again; how many. */
    Uni<Integer> replay(String partnerId, Replay wanted) {
        return replay(partnerId, wanted, Optional.empty(), 0).invoke(messages::wake);
    }

    private Uni<Integer> replay(String partnerId, Replay wanted, Optional<String> after, int soFar) {
        return messages.wanted(partnerId, wanted, after, MOST)
                .chain(page -> Multi.createFrom()
                        .iterable(page)
                        .onItem()
                        .transformToUniAndConcatenate(message -> messages.replace(message.again(realTime.instant())))
                        .collect()
                        .asList()
                        .chain(let -> {
                            int all = soFar
                                    + (int) let.stream()
                                            .filter(Boolean::booleanValue)
                                            .count();
                            return page.size() < MOST
                                    ? Uni.createFrom().item(all)
                                    : replay(
                                            partnerId,
                                            wanted,
                                            Optional.of(page.get(MOST - 1).id()),
                                            all);
                        }));
    }

    /** Sends a message about nothing, and says what was answered. */
    Uni<WebhookAnswer> test(Endpoint endpoint) {
        return sender.send(
                receivers.receiver(endpoint),
                "test-" + UUID.randomUUID(),
                outgoing.test().getBytes(StandardCharsets.UTF_8));
    }

    private void count(String partner, String reaction) {
        calls(partner, reaction).increment();
    }

    private Counter calls(String partner, String reaction) {
        return metrics.counter("prakerja.training.webhook.calls", "partner", partner, "reaction", reaction);
    }
}
