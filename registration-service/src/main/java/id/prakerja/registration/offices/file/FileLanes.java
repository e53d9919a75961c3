package id.prakerja.registration.offices.file;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Works files through, a few at a time, so that a small one need not wait for a large one. Any instance can take any file: it lies in
 * the database. What goes wrong in between leaves a file where its last commit left it, for the next turn.
 *
 * @param <C> claims of files
 */
public final class FileLanes<C> {

    private static final Logger LOG = Logger.getLogger(FileLanes.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final String name;
    private final FileWork<C> work;
    private final Duration pollInterval;
    private final List<Cancellable> lanes = new ArrayList<>();
    private volatile boolean stopping;

    /**
     * Lanes that stand still.
     *
     * @param name of the work, for the log
     * @param work what is done in a lane
     * @param pollInterval time between two looks for files
     */
    public FileLanes(String name, FileWork<C> work, Duration pollInterval) {
        this.name = name;
        this.work = work;
        this.pollInterval = pollInterval;
    }

    /**
     * Begins.
     *
     * @param count files at the same time
     */
    public void start(int count) {
        for (int lane = 0; lane < count; lane++) {
            lanes.add(Uni.createFrom()
                    .deferred(this::roundAndPause)
                    .repeat()
                    .indefinitely()
                    .subscribe()
                    .with(round -> {}, failure -> LOG.errorf(failure, "A lane of %s has ended", name)));
        }
    }

    /** Ends after the batches under way. */
    public void stop() {
        stopping = true;
        lanes.forEach(Cancellable::cancel);
    }

    private Uni<Void> roundAndPause() {
        return round().onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("%s waits: %s", name, cause(failure).getClass().getSimpleName());
                    return AFTER_FAILURE;
                })
                .chain(pause -> pause.isZero()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().voidItem().onItem().delayIt().by(pause));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** One round: a file, or a look whether there is one; gives the time to pause before the next. */
    private Uni<Duration> round() {
        return work.claim()
                .chain(claimed -> claimed.isPresent()
                        ? workThrough(claimed.get()).replaceWith(Duration.ZERO)
                        : work.idle().replaceWith(pollInterval));
    }

    private Uni<Void> workThrough(C claim) {
        return Uni.createFrom()
                .item(() -> {
                    try {
                        work.workThrough(claim, () -> stopping);
                        return stopping;
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(stopped -> stopped
                        ? work.release(claim, Duration.ZERO)
                        : Uni.createFrom().voidItem())
                .onFailure()
                .call(failure -> work.release(claim, AFTER_FAILURE));
    }

    /**
     * What is done in a lane.
     *
     * @param <C> claims of files
     */
    public interface FileWork<C> {

        /**
         * Takes a file that is waiting, by a lease.
         *
         * @return the claim, if there is such a file
         */
        Uni<Optional<C>> claim();

        /**
         * Works the file through, on a worker thread.
         *
         * @param claim the file
         * @param stop whether to stop after the present batch
         * @throws IOException if the file cannot be read for now
         */
        void workThrough(C claim, BooleanSupplier stop) throws IOException;

        /**
         * Leaves the file to others.
         *
         * @param claim the file
         * @param pause until its next turn
         * @return completes when written
         */
        Uni<Void> release(C claim, Duration pause);

        /**
         * What is done when no file is waiting.
         *
         * @return completes when done
         */
        Uni<Void> idle();
    }
}
