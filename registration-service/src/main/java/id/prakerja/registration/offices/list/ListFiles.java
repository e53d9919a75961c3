package id.prakerja.registration.offices.list;

import id.prakerja.registration.offices.file.FileKind;
import id.prakerja.registration.offices.file.FileQueue;
import id.prakerja.registration.offices.file.FileQueues;
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
import java.util.Optional;
import java.util.UUID;

/**
 * Works versions of lists through: looks the file through, reads its people, and after the approval publishes the difference. Each
 * step commits where it stands. A version that is being published is never given up: some of its changes have gone out.
 */
@ApplicationScoped
class ListFiles implements UploadListener, FileKind {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Pool pool;
    private final ListStore store;
    private final ListReading reading;
    private final ListPublication publication;
    private final ListConfig config;
    private final FileQueue queue;

    ListFiles(
            Pool pool,
            ListStore store,
            ListReading reading,
            ListPublication publication,
            ListConfig config,
            FileQueues queues) {
        this.pool = pool;
        this.store = store;
        this.reading = reading;
        this.publication = publication;
        this.config = config;
        this.queue = queues.open(
                WorkQueueSettings.named("list-files")
                        .concurrency(1)
                        .lease(config.lease())
                        .pollInterval(config.pollInterval()),
                "list_version",
                ListStatus.READING.name(),
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

    @Override
    public Uni<Void> forget(SqlConnection tx, UUID id) {
        return store.forget(tx, id);
    }

    /** Gives failed files up, since the list comes anew. */
    Uni<Void> replaced(SqlConnection tx, Collection<UUID> ids) {
        return queue.replaced(tx, ids);
    }

    /** Publishes a version, in the transaction that approves it. */
    Uni<Void> publish(SqlConnection tx, UUID id) {
        return queue.enqueue(tx, id);
    }

    @Override
    public WorkResult work(WorkItem item) throws IOException {
        Optional<ListFile> found = store.find(item.id()).await().atMost(PATIENCE);
        if (found.isEmpty()) {
            return WorkResult.done();
        }
        return found.get().status() == ListStatus.PUBLISHING ? publish(item, found.get()) : read(item, found.get());
    }

    private WorkResult read(WorkItem item, ListFile file) throws IOException {
        if (file.status() == ListStatus.CHECKING
                && !queue.inspect(item, file.sheet(), count -> store.checked(file.id(), count))) {
            return WorkResult.done();
        }
        boolean ended = queue.read(
                item,
                file.sheet(),
                file.rowsDone(),
                config.batch(),
                reading::check,
                (done, batch) -> pool.withTransaction(tx ->
                        reading.take(tx, file.id(), batch).chain(() -> queue.advance(tx, item, done + batch.size()))));
        if (!ended) {
            return WorkResult.yielded();
        }
        pool.withTransaction(tx -> reading.prepare(tx, file).chain(() -> queue.end(tx, item)))
                .await()
                .atMost(PATIENCE);
        return WorkResult.done();
    }

    private WorkResult publish(WorkItem item, ListFile version) {
        boolean more = true;
        while (more && !item.stopping()) {
            more = pool.withTransaction(tx -> publication
                            .step(tx, version)
                            .call(next -> next ? queue.advance(tx, item, version.rowsDone()) : queue.end(tx, item)))
                    .await()
                    .atMost(PATIENCE);
        }
        return more ? WorkResult.yielded() : WorkResult.done();
    }
}
