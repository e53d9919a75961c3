package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.GuardedIdentityRegistry;
import id.prakerja.registration.identity.registry.IdentityAnswer;
import id.prakerja.registration.identity.registry.IdentityRegistryConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Works the queue off, in a few lines at a time. A round of a line: take the people whose turn it is (committed), ask the registry,
 * act on the answers (committed). Whatever goes wrong in between, the people stay in the queue and come round again:
 * a registry that is away, slow or wrong refuses nobody and loses nobody.
 */
@ApplicationScoped
public class VerificationWorker {

    private static final Logger LOG = Logger.getLogger(VerificationWorker.class);

    private final Turns turns;
    private final IdentityQueue queue;
    private final ParkedVerifications parked;
    private final IdentityCases cases;
    private final GuardedIdentityRegistry registry;
    private final IdentityRegistryConfig config;
    private final VerificationPace pace;
    private final RegistryPace registryPace;
    private final List<Cancellable> lines = new ArrayList<>();

    VerificationWorker(
            Turns turns,
            IdentityQueue queue,
            ParkedVerifications parked,
            IdentityCases cases,
            GuardedIdentityRegistry registry,
            IdentityRegistryConfig config,
            VerificationPace pace,
            RegistryPace registryPace) {
        this.turns = turns;
        this.queue = queue;
        this.parked = parked;
        this.cases = cases;
        this.registry = registry;
        this.config = config;
        this.pace = pace;
        this.registryPace = registryPace;
    }

    void start(@Observes StartupEvent started) {
        for (int line = 0; line < config.parallelCalls(); line++) {
            lines.add(Uni.createFrom()
                    .deferred(this::roundAndPause)
                    .repeat()
                    .indefinitely()
                    .subscribe()
                    .with(round -> {}, failure -> LOG.error("A line of identity verification has ended", failure)));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        lines.forEach(Cancellable::cancel);
    }

    private Uni<Void> roundAndPause() {
        return round().onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "Identity verification waits: %s",
                            failure.getClass().getSimpleName());
                    return config.backoff();
                })
                .chain(pause -> pause.isZero()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().voidItem().onItem().delayIt().by(pause));
    }

    /** One round; gives the time to pause before the next. */
    private Uni<Duration> round() {
        int most = registry.suspected() ? 1 : config.batchSize();
        return turns.take(most, config.lease(), config.ratePerSecond())
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(config.pollInterval())
                        : verify(claimed).replaceWith(Duration.ZERO));
    }

    private Uni<Void> verify(List<WaitingIdentity> claimed) {
        return cases.questions(claimed)
                .chain(questions -> new Inquiry(registry::verify).ask(questions))
                .chain(inquiry -> conclude(claimed, inquiry))
                .onFailure()
                .call(failure -> postpone(claimed));
    }

    private Uni<Void> conclude(List<WaitingIdentity> claimed, Inquiry inquiry) {
        Map<UUID, WaitingIdentity> byReference =
                claimed.stream().collect(Collectors.toMap(WaitingIdentity::reference, Function.identity()));
        List<Conclusion> conclusions = new ArrayList<>(claimed.size());
        Set<UUID> answered = new HashSet<>();
        for (IdentityAnswer answer : inquiry.answers()) {
            WaitingIdentity waiting = byReference.get(answer.reference());
            // A registry that answers what nobody asked, or nothing at all, has not answered.
            if (waiting != null && answer.result() != null && answered.add(answer.reference())) {
                conclusions.add(new Conclusion(waiting.applicantId(), waiting.reference(), answer.result()));
            }
        }
        pace.answered(conclusions.size());
        // A refusal speaks against the question only as long as the registry answers others.
        Map<UUID, String> refused = pace.perSecond() > 0 ? inquiry.refused() : Map.of();
        List<WaitingIdentity> bad = claimed.stream()
                .filter(waiting -> refused.containsKey(waiting.reference()))
                .toList();
        List<WaitingIdentity> unanswered = claimed.stream()
                .filter(waiting -> !answered.contains(waiting.reference()) && !refused.containsKey(waiting.reference()))
                .toList();
        Uni<Void> concluded = conclusions.isEmpty()
                ? Uni.createFrom().voidItem()
                : cases.conclude(conclusions).chain(() -> registryPace.note(conclusions.size()));
        return concluded.chain(() -> refuse(bad, refused)).chain(() -> postpone(unanswered));
    }

    private Uni<Void> refuse(List<WaitingIdentity> people, Map<UUID, String> errors) {
        return people.isEmpty()
                ? Uni.createFrom().voidItem()
                : parked.refused(
                        people,
                        people.stream()
                                .map(person -> errors.get(person.reference()))
                                .toList(),
                        config.refusalsBeforeParking(),
                        config.backoff().toMillis());
    }

    private Uni<Void> postpone(List<WaitingIdentity> people) {
        return people.isEmpty()
                ? Uni.createFrom().voidItem()
                : queue.postpone(
                        people,
                        people.stream()
                                .map(person -> pauseMillis(person.attempts()))
                                .toList());
    }

    /** Doubles with each attempt up to the limit; half of it is by chance, lest all come back at once. */
    private long pauseMillis(int attempts) {
        long doubled = config.backoff().toMillis() << Math.min(attempts - 1, 20);
        long pause = Math.min(doubled, config.backoffLimit().toMillis());
        return pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
    }
}
