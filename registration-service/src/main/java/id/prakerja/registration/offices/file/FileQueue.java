package id.prakerja.registration.offices.file;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import id.prakerja.sheets.SheetReader;
import id.prakerja.sheets.SheetRow;
import id.prakerja.sheets.Sheets;
import id.prakerja.uploads.UploadListener;
import id.prakerja.uploads.Uploads;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Files of one kind that have come in whole, worked through by a work queue. Where a file stands is written in the table of its kind,
 * in the transactions that move it in the queue.
 *
 * <p>A file that fails again and again is FAILED in both, with its reason, and is kept: an operator has it tried again, which goes on
 * behind its last step, or discards it; whoever sends it anew replaces it.
 */
public final class FileQueue implements UploadListener, WorkHandler {

    static final int MOST_FAILURES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int RENEW_EVERY = 100_000;

    private final Pool pool;
    private final Uploads uploads;
    private final Sheets sheets;
    private final FileStanding standing;
    private final FileKind kind;
    private final WorkHandler worker = WorkHandler.blocking(this::work);
    private final WorkQueue queue;

    FileQueue(
            Pool pool,
            Uploads uploads,
            Sheets sheets,
            FileStanding standing,
            FileKind kind,
            WorkQueues queues,
            WorkQueueSettings settings) {
        this.pool = pool;
        this.uploads = uploads;
        this.sheets = sheets;
        this.standing = standing;
        this.kind = kind;
        this.queue = queues.open(settings, this);
    }

    /** Begins. */
    public void start() {
        queue.start();
    }

    @Override
    public Uni<Void> completed(SqlConnection tx, UUID id) {
        return standing.whole(tx, id)
                .chain(ours -> ours ? enqueue(tx, id) : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> abandoned(SqlConnection tx, Collection<UUID> ids) {
        return standing.abandoned(tx, ids);
    }

    /** Asks for work on a file, in the transaction that makes it necessary. */
    public Uni<Void> enqueue(SqlConnection tx, UUID id) {
        return queue.enqueue(tx, List.of(NewWork.of(id)));
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        return worker.handle(items);
    }

    private WorkResult work(WorkItem file) throws IOException {
        pool.withTransaction(tx -> standing.resumed(tx, file.id())).await().atMost(PATIENCE);
        return kind.work(file);
    }

    @Override
    public Uni<Void> failed(SqlConnection tx, WorkItem file, String reason) {
        return standing.failed(tx, file.id(), Refusal.of(FileProblem.FILE_WORK_FAILED, MOST_FAILURES));
    }

    @Override
    public Uni<Void> discarded(SqlConnection tx, String key) {
        UUID id = UUID.fromString(key);
        return kind.forget(tx, id).chain(() -> uploads.discard(tx, id));
    }

    /** Gives failed files up, since they come anew. */
    public Uni<Void> replaced(SqlConnection tx, Collection<UUID> ids) {
        Uni<?> all = queue.withdraw(tx, ids.stream().map(UUID::toString).toList());
        for (UUID id : ids) {
            all = all.chain(() -> kind.forget(tx, id)).chain(() -> uploads.discard(tx, id));
        }
        return all.replaceWithVoid();
    }

    /** Moves the position of a file in the transaction that brings it there; fails if another worker has it by now. */
    public Uni<Void> advance(SqlConnection tx, WorkItem file, long rowsDone) {
        return queue.advance(tx, file, Long.toString(rowsDone));
    }

    /** Ends the work on a file in the transaction that has done it, and forgets the file. */
    public Uni<Void> end(SqlConnection tx, WorkItem file) {
        return queue.complete(tx, List.of(file)).chain(() -> uploads.discard(tx, file.id()));
    }

    /**
     * Looks a whole file through before any of its rows goes in; blocks.
     *
     * @param sound what follows if it is what was announced, with the number of its rows; may still refuse it
     * @return whether it is sound; else it is refused as a whole, and the work on it has ended
     * @throws IOException if the file cannot be read for now
     */
    public boolean inspect(WorkItem file, OfficeSheet sheet, Function<Long, Uni<Void>> sound) throws IOException {
        try {
            long rows = sheets.inspect(
                    sheet.format(), uploads.read(file.id()), sheet.layout(), sheet.sha256(), row -> keep(file, row));
            sound.apply(rows).await().atMost(PATIENCE);
            return true;
        } catch (RefusedException refused) {
            pool.withTransaction(tx ->
                            standing.refused(tx, file.id(), refused.refusal()).chain(() -> end(tx, file)))
                    .await()
                    .atMost(PATIENCE);
            return false;
        }
    }

    /**
     * Reads the rows of a file behind those that are done, batch by batch; while one batch is stored the next is read and checked.
     * Blocks.
     *
     * @param rowsDone rows that were stored before
     * @param batch rows of a batch
     * @param check what is done with a batch as long as the one before is being stored
     * @param store stores a batch; gets the rows done before it
     * @return whether the end was reached; false if the service is stopping
     * @throws IOException if the file cannot be read for now
     */
    public <T> boolean read(
            WorkItem file,
            OfficeSheet sheet,
            long rowsDone,
            int batch,
            Function<List<SheetRow>, List<T>> check,
            BiFunction<Long, List<T>, Uni<Void>> store)
            throws IOException {
        try (SheetReader reader = sheets.read(sheet.format(), uploads.read(file.id()), sheet.layout())) {
            reader.skip(rowsDone, row -> keep(file, row));
            long done = rowsDone;
            CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);
            while (!file.stopping()) {
                List<T> rows = check.apply(reader.next(batch));
                storing.join();
                if (rows.isEmpty()) {
                    return true;
                }
                storing = store.apply(done, rows).subscribeAsCompletionStage();
                done += rows.size();
            }
            storing.join();
            return false;
        }
    }

    /** Keeps the claim while rows are passed over, with a look at the database for every so many. */
    private void keep(WorkItem file, long row) {
        if (row % RENEW_EVERY == 0) {
            queue.renew(List.of(file)).await().atMost(PATIENCE);
        }
    }
}
