package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.GuardedIdentityRegistry;
import id.prakerja.registration.identity.registry.IdentityAnswer;
import id.prakerja.registration.identity.registry.IdentityQuestion;
import id.prakerja.registration.identity.registry.IdentityRegistryConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
 * Works the queue off, in a few lanes at a time. A round of a lane: take permits, claim that many people (committed), ask the
 * registry, act on the answers (committed). Whatever goes wrong in between, the people stay in the queue and come round again:
 * a registry that is away, slow or wrong refuses nobody and loses nobody.
 */
@ApplicationScoped
public class VerificationWorker {

    private static final Logger LOG = Logger.getLogger(VerificationWorker.class);

    private final IdentityQueue queue;
    private final IdentityCases cases;
    private final GuardedIdentityRegistry registry;
    private final IdentityRegistryConfig config;
    private final VerificationPace pace;
    private final RatePermits permits;
    private final List<Cancellable> lanes = new ArrayList<>();

    @Inject
    VerificationWorker(
            IdentityQueue queue,
            IdentityCases cases,
            GuardedIdentityRegistry registry,
            IdentityRegistryConfig config,
            VerificationPace pace) {
        this.queue = queue;
        this.cases = cases;
        this.registry = registry;
        this.config = config;
        this.pace = pace;
        this.permits = new RatePermits(config.ratePerSecond(), System::nanoTime);
    }

    void start(@Observes StartupEvent started) {
        for (int lane = 0; lane < config.parallelCalls(); lane++) {
            lanes.add(Uni.createFrom()
                    .deferred(this::roundAndPause)
                    .repeat()
                    .indefinitely()
                    .subscribe()
                    .with(round -> {}, failure -> LOG.error("A lane of identity verification has ended", failure)));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        lanes.forEach(Cancellable::cancel);
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
        int most = permits.take(registry.suspected() ? 1 : config.batchSize());
        if (most == 0) {
            return Uni.createFrom().item(config.pollInterval());
        }
        return queue.claim(most, config.lease()).chain(claimed -> {
            permits.giveBack(most - claimed.size());
            return claimed.isEmpty()
                    ? Uni.createFrom().item(config.pollInterval())
                    : verify(claimed).replaceWith(Duration.ZERO);
        });
    }

    private Uni<Void> verify(List<WaitingIdentity> claimed) {
        return cases.questions(claimed)
                .chain(this::ask)
                .chain(answers -> conclude(claimed, answers))
                .onFailure()
                .call(failure -> postpone(claimed));
    }

    private Uni<List<IdentityAnswer>> ask(List<IdentityQuestion> questions) {
        return questions.isEmpty() ? Uni.createFrom().item(List.of()) : registry.verify(questions);
    }

    private Uni<Void> conclude(List<WaitingIdentity> claimed, List<IdentityAnswer> answers) {
        Map<UUID, WaitingIdentity> byReference =
                claimed.stream().collect(Collectors.toMap(WaitingIdentity::reference, Function.identity()));
        List<Conclusion> conclusions = new ArrayList<>(answers.size());
        Set<UUID> answered = new HashSet<>();
        for (IdentityAnswer answer : answers) {
            WaitingIdentity waiting = byReference.get(answer.reference());
            // A registry that answers what nobody asked, or nothing at all, has not answered.
            if (waiting != null && answer.result() != null && answered.add(answer.reference())) {
                conclusions.add(new Conclusion(waiting.applicantId(), waiting.reference(), answer.result()));
            }
        }
        pace.answered(conclusions.size());
        List<WaitingIdentity> unanswered = claimed.stream()
                .filter(waiting -> !answered.contains(waiting.reference()))
                .toList();
        Uni<Void> concluded = conclusions.isEmpty() ? Uni.createFrom().voidItem() : cases.conclude(conclusions);
        return unanswered.isEmpty() ? concluded : concluded.chain(() -> postpone(unanswered));
    }

    private Uni<Void> postpone(List<WaitingIdentity> people) {
        return queue.postpone(
                people,
                people.stream().map(person -> pauseMillis(person.attempts())).toList());
    }

    /** Doubles with each attempt up to the limit; half of it is by chance, lest all come back at once. */
    private long pauseMillis(int attempts) {
        long doubled = config.backoff().toMillis() << Math.min(attempts - 1, 20);
        long pause = Math.min(doubled, config.backoffLimit().toMillis());
        return pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
    }
}
