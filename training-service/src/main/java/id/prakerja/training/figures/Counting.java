package id.prakerja.training.figures;

import id.prakerja.groupcommit.GroupCommit;
import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.training.account.AccountNote;
import id.prakerja.training.account.AccountNotes;
import id.prakerja.training.account.NoteReader;
import id.prakerja.training.storage.OwnContext;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Settles the notes that wait in accounts: counts them into the figures, each once, lets others do what follows from them, and takes
 * them out.
 *
 * <p>There are no transactions over several documents, so a batch of notes is stored whole first, then counted into the documents of its
 * days, each of which knows the last batch in it, then its notes are taken out of the accounts, and only then may another batch begin.
 * Whoever finds a batch that somebody has left behind does the rest of it; what is done already is not done again.
 */
@ApplicationScoped
public class Counting {

    private static final int MOST_ROUNDS = 1_000;
    private static final GroupCommitSettings ONE_AT_A_TIME =
            new GroupCommitSettings(1_000, 1, 10_000, Duration.ofMinutes(2));

    private final AccountNotes notes;
    private final Batches batches;
    private final FigureStore figures;
    private final Instance<NoteReader> readers;
    private final int batch;
    private final Counter settled;
    private final GroupCommit<Boolean, Boolean> runs;

    Counting(
            AccountNotes notes,
            Batches batches,
            FigureStore figures,
            Instance<NoteReader> readers,
            FiguresConfig config,
            MeterRegistry metrics) {
        this.notes = notes;
        this.batches = batches;
        this.figures = figures;
        this.readers = readers;
        batch = config.batch();
        settled = Counter.builder("prakerja.training.notes.settled")
                .description("Notes of accounts that were counted and told")
                .register(metrics);
        Gauge.builder("prakerja.training.notes.waiting", notes, AccountNotes::known)
                .description("Accounts changed by this instance whose notes are not settled")
                .register(metrics);
        runs = new GroupCommit<>(ONE_AT_A_TIME, callers -> run(0).replaceWith(callers));
    }

    /** Settles what this instance knows of. While a comparison holds the counting, it waits. */
    public Uni<Void> settle() {
        return runs.submit(true).emitOn(OwnContext.current()).replaceWithVoid();
    }

    @Scheduled(every = "${prakerja.training.figures.interval:PT5S}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return settle();
    }

    @Scheduled(
            every = "${prakerja.training.figures.scan-interval:PT10M}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void lookForMore() {
        notes.lookForMore();
    }

    private Uni<Void> run(int round) {
        return step().chain(more ->
                more && round < MOST_ROUNDS ? run(round + 1) : Uni.createFrom().voidItem());
    }

    /** One batch; false if there is nothing to do. */
    private Uni<Boolean> step() {
        return batches.load().chain(state -> {
            if (state.open()) {
                return end(state).replaceWith(true);
            }
            return batches.held(state)
                    ? Uni.createFrom().item(false)
                    : notes.waiting(batch).chain(waiting -> settle(state, waiting));
        });
    }

    private Uni<Boolean> settle(Batches.State state, List<AccountNote> waiting) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().item(notes.known() > 0);
        }
        return follow(waiting)
                .chain(() -> batches.open(state, waiting))
                .chain(opened -> opened.map(this::end).orElseGet(() -> {
                    putBack(waiting);
                    return Uni.createFrom().voidItem();
                }))
                .onFailure()
                .invoke(() -> putBack(waiting))
                .replaceWith(true);
    }

    private Uni<Void> follow(List<AccountNote> waiting) {
        return Multi.createFrom()
                .iterable(readers)
                .onItem()
                .transformToUniAndConcatenate(reader -> reader.read(waiting))
                .onItem()
                .ignoreAsUni();
    }

    private void putBack(List<AccountNote> waiting) {
        notes.written(waiting.stream().map(AccountNote::participantId).toList());
    }

    /** Does whatever of a batch is not done yet. */
    private Uni<Void> end(Batches.State open) {
        return figures.count(open.version(), FigureDay.of(open.cells()))
                .chain(() -> notes.remove(open.settled()))
                .chain(() -> batches.close(open))
                .invoke(closed -> count(open, closed))
                .replaceWithVoid();
    }

    private void count(Batches.State open, Optional<Batches.State> closed) {
        if (closed.isPresent()) {
            settled.increment(
                    open.settled().values().stream().mapToInt(List::size).sum());
        }
    }
}
