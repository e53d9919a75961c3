package id.prakerja.registration.offices.offline;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.offices.file.FileKind;
import id.prakerja.registration.offices.file.FileQueue;
import id.prakerja.registration.offices.file.FileQueues;
import id.prakerja.registration.offices.offline.domain.OfflineProblem;
import id.prakerja.registration.people.applicant.ContestedTransactions;
import id.prakerja.uploads.UploadListener;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkResult;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Works files of offices through. First the whole file is looked at: a wrong checksum, another encoding or broken quotes refuse it
 * before any row goes in. Then its rows go in, batch by batch, each committed with the position; the worker that goes on after a crash
 * skips the rows before the position.
 */
@ApplicationScoped
class OfflineFiles implements UploadListener, FileKind {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Pool pool;
    private final ContestedTransactions contested;
    private final OfflineStore store;
    private final RowStore rows;
    private final RowCheck check;
    private final OfflineConfig config;
    private final FileQueue queue;

    OfflineFiles(
            Pool pool,
            ContestedTransactions contested,
            OfflineStore store,
            RowStore rows,
            RowCheck check,
            OfflineConfig config,
            FileQueues queues) {
        this.pool = pool;
        this.contested = contested;
        this.store = store;
        this.rows = rows;
        this.check = check;
        this.config = config;
        this.queue = queues.open(
                WorkQueueSettings.named("office-files")
                        .concurrency(config.lanes())
                        .lease(config.lease())
                        .pollInterval(config.pollInterval()),
                "offline_upload",
                OfflineStatus.PROCESSING.name(),
                this);
    }

    void start(@Observes StartupEvent started) {
        queue.start();
    }

    @Override
    public Uni<Void> completed(SqlConnection tx, UUID id) {
        return queue.completed(tx, id);
    }

    @Override
    public Uni<Void> abandoned(SqlConnection tx, Collection<UUID> ids) {
        return queue.abandoned(tx, ids);
    }

    /** Gives failed files up, since they come anew. */
    Uni<Void> replaced(SqlConnection tx, Collection<UUID> ids) {
        return queue.replaced(tx, ids);
    }

    /** The rows that were decided stay. */
    @Override
    public Uni<Void> forget(SqlConnection tx, UUID id) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public WorkResult work(WorkItem item) throws IOException {
        Optional<OfflineFile> found = store.find(item.id()).await().atMost(PATIENCE);
        if (found.isEmpty()) {
            return WorkResult.done();
        }
        OfflineFile file = found.get();
        if (file.status() == OfflineStatus.CHECKING
                && !queue.inspect(item, file.sheet(), count -> checked(file, count))) {
            return WorkResult.done();
        }
        boolean ended = queue.read(
                item,
                file.sheet(),
                file.rowsDone(),
                config.batch(),
                read -> check.check(read, file.province(), file.openedBy()),
                (done, batch) -> decide(item, file, done, batch));
        if (!ended) {
            return WorkResult.yielded();
        }
        pool.withTransaction(tx -> store.done(tx, file.id()).chain(() -> queue.end(tx, item)))
                .await()
                .atMost(PATIENCE);
        return WorkResult.done();
    }

    private Uni<Void> checked(OfflineFile file, long count) {
        if (!file.isCorrection() && count != file.forms()) {
            throw Refusal.of(OfflineProblem.ROW_COUNT_WRONG, Long.toString(count), Integer.toString(file.forms()))
                    .toException();
        }
        return store.checked(file.id(), count);
    }

    private Uni<Void> decide(WorkItem item, OfflineFile file, long done, List<CheckedRow> batch) {
        return contested.run(tx -> rows.decide(tx, file.id(), batch)
                .chain(decided -> store.advance(tx, file.id(), done, decided))
                .chain(() -> queue.advance(tx, item, done + batch.size())));
    }
}
