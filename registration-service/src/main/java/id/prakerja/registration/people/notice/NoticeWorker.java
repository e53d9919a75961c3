package id.prakerja.registration.people.notice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends what waits. A round: take permits, claim that many notices (committed), send each, mark what became of it (committed).
 * A process that dies in between leaves its claims to lapse: a person may get a message twice, but none is lost.
 */
@ApplicationScoped
public class NoticeWorker {

    private static final Logger LOG = Logger.getLogger(NoticeWorker.class);
    private static final int SENT_AT_ONCE = 16;
    private static final int MOST_DOUBLINGS = 20;

    private final NoticeQueue queue;
    private final NoticeWriter writer;
    private final MessageSender sender;
    private final NoticeConfig config;
    private final Clock clock;
    private final RatePermits permits;
    private Cancellable rounds = () -> {};

    NoticeWorker(NoticeQueue queue, NoticeWriter writer, MessageSender sender, NoticeConfig config, Clock clock) {
        this.queue = queue;
        this.writer = writer;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
        this.permits = new RatePermits(config.ratePerSecond(), System::nanoTime);
    }

    void start(@Observes StartupEvent started) {
        rounds = Uni.createFrom()
                .deferred(this::roundAndPause)
                .repeat()
                .indefinitely()
                .subscribe()
                .with(round -> {}, failure -> LOG.error("The sending of notices has ended", failure));
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.cancel();
    }

    private Uni<Void> roundAndPause() {
        return round().onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Notices wait: %s", failure.getClass().getSimpleName());
                    return 0;
                })
                .chain(sent -> sent > 0
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().voidItem().onItem().delayIt().by(config.pollInterval()));
    }

    /** One round; gives how many notices were claimed. */
    private Uni<Integer> round() {
        int most = permits.take(config.batchSize());
        if (most == 0) {
            return Uni.createFrom().item(0);
        }
        return queue.claim(most, config.lease()).chain(claimed -> {
            permits.giveBack(most - claimed.size());
            return sendAll(claimed).replaceWith(claimed.size());
        });
    }

    private Uni<Void> sendAll(List<WaitingNotice> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUni(this::sendOne)
                .merge(SENT_AT_ONCE)
                .collect()
                .asList()
                .chain(this::mark);
    }

    /** Whatever goes wrong with one notice is that notice's matter. The failure's text may name the recipient: it is not told. */
    private Uni<Result> sendOne(WaitingNotice notice) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (notice.tooLate()) {
                        return ended(notice, "GIVEN_UP");
                    }
                    Optional<OutgoingMessage> message = writer.message(notice);
                    return message.isEmpty()
                            ? ended(notice, "GIVEN_UP")
                            : sender.send(message.get())
                                    .ifNoItem()
                                    .after(config.timeout())
                                    .fail()
                                    .chain(() -> ended(notice, "SENT"));
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "Notice %s waits for another try: %s",
                            notice.id(), failure.getClass().getSimpleName());
                    return new Result(notice.id(), null, pause(notice.attempts()));
                });
    }

    private static Uni<Result> ended(WaitingNotice notice, String status) {
        return Uni.createFrom().item(new Result(notice.id(), status, Duration.ZERO));
    }

    private Uni<Void> mark(List<Result> results) {
        List<Result> ended =
                results.stream().filter(result -> result.ended() != null).toList();
        List<Result> waiting =
                results.stream().filter(result -> result.ended() == null).toList();
        return queue.end(
                        ended.stream().map(Result::id).toList(),
                        ended.stream().map(Result::ended).toList(),
                        clock.instant())
                .chain(() -> queue.postpone(
                        waiting.stream().map(Result::id).toList(),
                        waiting.stream()
                                .map(result -> result.pause().toMillis())
                                .toList()));
    }

    private Duration pause(int attempts) {
        long doubled = config.backoff().toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        return Duration.ofMillis(Math.min(doubled, config.backoffLimit().toMillis()));
    }

    /** What became of a notice: how it ended, or else how long it waits. */
    private record Result(UUID id, String ended, Duration pause) {}
}
