package id.prakerja.registration.offline;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Works files of offices through, a few at a time. Any instance can take any file: it lies in the database. What goes wrong in
 * between leaves the file where its last commit left it, for the next turn.
 */
@ApplicationScoped
public class OfflineWorker {

    private static final Logger LOG = Logger.getLogger(OfflineWorker.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final OfflineStore store;
    private final OfflineWork work;
    private final OfflineConfig config;
    private final List<Cancellable> lanes = new ArrayList<>();
    private volatile boolean stopping;

    @Inject
    OfflineWorker(OfflineStore store, OfflineWork work, OfflineConfig config) {
        this.store = store;
        this.work = work;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        for (int lane = 0; lane < config.lanes(); lane++) {
            lanes.add(Uni.createFrom()
                    .deferred(this::roundAndPause)
                    .repeat()
                    .indefinitely()
                    .subscribe()
                    .with(round -> {}, failure -> LOG.error("A lane of offline registration has ended", failure)));
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
        lanes.forEach(Cancellable::cancel);
    }

    private Uni<Void> roundAndPause() {
        return round().onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "Offline registration waits: %s", failure.getClass().getSimpleName());
                    return AFTER_FAILURE;
                })
                .chain(pause -> pause.isZero()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().voidItem().onItem().delayIt().by(pause));
    }

    /** One round: a file, or a look whether there is one; gives the time to pause before the next. */
    private Uni<Duration> round() {
        return store.claim()
                .chain(claimed -> claimed.isPresent()
                        ? workThrough(claimed.get()).replaceWith(Duration.ZERO)
                        : store.expire().replaceWith(config.pollInterval()));
    }

    private Uni<Void> workThrough(OfflineClaim claim) {
        return Uni.createFrom()
                .item(() -> {
                    try {
                        work.workThrough(claim, () -> stopping);
                        return stopping;
                    } catch (java.io.IOException unreadable) {
                        throw new java.io.UncheckedIOException(unreadable);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(stopped ->
                        stopped ? store.release(claim, 0) : Uni.createFrom().voidItem())
                .onFailure()
                .call(failure -> store.release(claim, AFTER_FAILURE.toMillis()));
    }
}
