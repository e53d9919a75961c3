package id.prakerja.sealed.rotation;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.walk.WalkStore;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Re-encrypts everything that is encrypted under the active key, while everything else goes on: one long item of a work queue, at an
 * agreed number of steps a second, so that the register stays free for those who register. A killed instance leaves a whole step
 * undone, and the next resumes from the last position. Where a step fails again and again, it is FAILED with its reason, until an
 * operator has it tried again.
 */
@ApplicationScoped
class Reencryption implements WorkHandler {

    private final Pool pool;
    private final List<ReencryptedTable> tables;
    private final WalkStore store;
    private final DataCipher cipher;
    private final KeyJournal journal;
    private final WorkQueue queue;
    private final WorkHandler worker = WorkHandler.each(this::work);

    Reencryption(
            Pool pool,
            @All List<SealedTable> tables,
            WalkStore store,
            ReencryptionConfig config,
            DataCipher cipher,
            KeyJournal journal,
            WorkQueues queues) {
        this.pool = pool;
        this.tables = tables.stream()
                .sorted(Comparator.comparing(SealedTable::name))
                .map(table -> new ReencryptedTable(table, cipher, config))
                .toList();
        this.store = store;
        this.cipher = cipher;
        this.journal = journal;
        this.queue = queues.open(
                WorkQueueSettings.named("reencryption").concurrency(1).ratePerSecond(config.stepsPerSecond()), this);
    }

    void begin(@Observes StartupEvent started) {
        queue.start();
    }

    Uni<Void> start(String operator, String reason) {
        return pool.withTransaction(tx -> store.start(tx, activeKey())
                .chain(() -> queue.enqueue(tx, List.of(NewWork.of(activeKey()))))
                .chain(() -> write(tx, operator, "REENCRYPTION_STARTED", reason)));
    }

    Uni<Void> pause(String operator, String reason) {
        return pool.withTransaction(tx -> store.pause(tx, activeKey())
                .chain(() -> queue.withdraw(tx, List.of(activeKey())))
                .chain(() -> write(tx, operator, "REENCRYPTION_PAUSED", reason)));
    }

    Uni<Optional<ReencryptionView>> progress() {
        return store.progress(activeKey()).map(found -> found.map(walk -> ReencryptionView.of(activeKey(), walk)));
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        return worker.handle(items);
    }

    /** An instance whose active key is another one's leaves the item to those that have the key. */
    private Uni<WorkResult> work(WorkItem item) {
        if (!item.key().equals(activeKey())) {
            return Uni.createFrom().item(WorkResult.postponed("Another key is active here"));
        }
        return pool.withTransaction(tx -> store.resume(tx, item.key()))
                .chain(() -> Uni.createFrom()
                        .deferred(() -> queue.pace(1).chain(() -> step(item)))
                        .repeat()
                        .whilst(more -> more && !item.stopping())
                        .collect()
                        .last())
                .map(more -> more ? WorkResult.yielded() : WorkResult.done());
    }

    private Uni<Boolean> step(WorkItem item) {
        return pool.withTransaction(tx -> store.step(tx, item.key(), tables)
                .call(more -> more
                        ? queue.advance(tx, item, null)
                        : store.end(tx, item.key()).chain(() -> queue.complete(tx, List.of(item)))));
    }

    @Override
    public Uni<Void> failed(SqlConnection tx, WorkItem item, String reason) {
        return store.fail(tx, item.key());
    }

    @Override
    public Uni<Void> discarded(SqlConnection tx, String key) {
        return store.discard(tx, key);
    }

    private String activeKey() {
        return cipher.keys().activeKey();
    }

    private Uni<Void> write(SqlClient tx, String operator, String action, String reason) {
        return journal.write(tx, operator, action, activeKey(), reason);
    }
}
