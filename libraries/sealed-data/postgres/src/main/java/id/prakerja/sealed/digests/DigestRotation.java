package id.prakerja.sealed.digests;

import id.prakerja.sealed.digests.DigestVersions.Version;
import id.prakerja.sealed.rotation.KeyJournal;
import id.prakerja.sealed.rotation.ReencryptionConfig;
import id.prakerja.sealed.walk.WalkProgress;
import id.prakerja.sealed.walk.WalkStore;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the digests of a chain to its latest version, while everything else goes on: one long item of a work queue, at the pace of
 * re-encryption. A killed instance leaves a whole step undone, and the next resumes from the last position.
 */
@ApplicationScoped
class DigestRotation implements WorkHandler {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** So that whoever waits behind the lock gets on between two attempts to have it. */
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private static final String BEGIN = """
            insert into digest_version (chain, version, key_id, fingerprint) values ($1, $2, $3, $4) on conflict do nothing
            """;

    private final Pool pool;
    private final DigestVersions versions;
    private final DigestTables tables;
    private final WalkStore walks;
    private final KeyJournal journal;
    private final WorkQueue queue;
    private final WorkHandler worker = WorkHandler.each(this::work);

    DigestRotation(
            Pool pool,
            DigestVersions versions,
            DigestTables tables,
            WalkStore walks,
            ReencryptionConfig config,
            KeyJournal journal,
            WorkQueues queues) {
        this.pool = pool;
        this.versions = versions;
        this.tables = tables;
        this.walks = walks;
        this.journal = journal;
        this.queue = queues.open(
                WorkQueueSettings.named("digest-rotation").concurrency(1).ratePerSecond(config.stepsPerSecond()), this);
    }

    void begin(@Observes StartupEvent started) {
        if (!versions.chains().isEmpty()) {
            queue.start();
        }
    }

    /** Starts a rotation, or goes on with it. From now on no instance starts without the key. */
    Uni<Void> start(ChainedDigests chain, String operator, String reason) {
        String job = job(chain);
        int latest = chain.latest();
        return pool.withTransaction(tx -> tx.preparedQuery(BEGIN)
                .execute(Tuple.of(
                        chain.name(),
                        latest,
                        chain.chain().keyId(latest),
                        chain.chain().fingerprint(latest)))
                .chain(() -> walks.start(tx, job))
                .chain(() -> queue.enqueue(tx, List.of(NewWork.of(job))))
                .chain(() -> write(tx, chain, operator, "DIGEST_ROTATION_STARTED", reason)));
    }

    Uni<Void> pause(ChainedDigests chain, String operator, String reason) {
        return pool.withTransaction(tx -> walks.pause(tx, job(chain))
                .chain(() -> queue.withdraw(tx, List.of(job(chain))))
                .chain(() -> write(tx, chain, operator, "DIGEST_ROTATION_PAUSED", reason)));
    }

    Uni<List<Version>> versions(ChainedDigests chain) {
        return DigestVersions.list(pool, chain.name());
    }

    Uni<Optional<WalkProgress>> progress(ChainedDigests chain) {
        return walks.progress(job(chain));
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        return worker.handle(items);
    }

    /** An instance whose latest key is another one's leaves the item to those that have the key. */
    private Uni<WorkResult> work(WorkItem item) {
        return versions.chains().stream()
                .filter(chain -> job(chain).equals(item.key()))
                .findFirst()
                .map(chain -> work(item, chain))
                .orElseGet(() -> Uni.createFrom().item(WorkResult.postponed("Another key is the latest here")));
    }

    private Uni<WorkResult> work(WorkItem item, ChainedDigests chain) {
        return pool.withTransaction(tx -> walks.resume(tx, item.key()))
                .chain(() -> Uni.createFrom()
                        .deferred(() -> queue.pace(1).chain(() -> step(item, chain)))
                        .repeat()
                        .whilst(more -> more && !item.stopping())
                        .collect()
                        .last())
                .call(versions::follow)
                .map(more -> more ? WorkResult.yielded() : WorkResult.done())
                .onFailure(DigestRotation::hasWaited)
                .recoverWithItem(() -> WorkResult.postponed("Somebody else holds the tables", BETWEEN_ATTEMPTS));
    }

    private Uni<Boolean> step(WorkItem item, ChainedDigests chain) {
        return pool.withTransaction(tx -> tables.step(tx, chain, item.key())
                .call(more -> more
                        ? queue.advance(tx, item, null)
                        : walks.end(tx, item.key()).chain(() -> queue.complete(tx, List.of(item)))));
    }

    @Override
    public Uni<Void> failed(SqlConnection tx, WorkItem item, String reason) {
        return walks.fail(tx, item.key());
    }

    @Override
    public Uni<Void> discarded(SqlConnection tx, String key) {
        return walks.discard(tx, key);
    }

    private static boolean hasWaited(Throwable failure) {
        return failure instanceof PgException pg && LOCK_NOT_AVAILABLE.equals(pg.getSqlState());
    }

    private static String job(ChainedDigests chain) {
        return "digests/" + chain.name() + "/" + chain.latest();
    }

    private Uni<Void> write(SqlClient tx, ChainedDigests chain, String operator, String action, String reason) {
        return journal.write(
                tx, operator, action, chain.name() + "/" + chain.chain().keyId(chain.latest()), reason);
    }
}
