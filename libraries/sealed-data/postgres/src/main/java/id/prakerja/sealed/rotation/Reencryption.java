package id.prakerja.sealed.rotation;

import id.prakerja.sealed.DataCipher;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Re-encrypts everything that is encrypted under the active key, while everything else goes on. Instances take turns at it, step by
 * step; a killed instance leaves a whole step undone, and the next resumes from the last position.
 */
@ApplicationScoped
class Reencryption {

    private static final Logger LOG = Logger.getLogger(Reencryption.class);

    private final Pool pool;
    private final ReencryptionStep step;
    private final ReencryptionStore store;
    private final ReencryptionConfig config;
    private final DataCipher cipher;
    private final KeyJournal journal;

    Reencryption(
            Pool pool,
            ReencryptionStep step,
            ReencryptionStore store,
            ReencryptionConfig config,
            DataCipher cipher,
            KeyJournal journal) {
        this.pool = pool;
        this.step = step;
        this.store = store;
        this.config = config;
        this.cipher = cipher;
        this.journal = journal;
    }

    /** Takes so many steps and no more, so that the register stays free for those who register. */
    @Scheduled(
            every = "${prakerja.personal-data.reencryption.interval:PT1S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> goOn() {
        return steps(config.stepsPerInterval())
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("Re-encryption waits: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> steps(int left) {
        return left == 0
                ? Uni.createFrom().voidItem()
                : step.take()
                        .chain(more -> more ? steps(left - 1) : Uni.createFrom().voidItem());
    }

    Uni<Void> start(String operator, String reason) {
        return pool.withTransaction(
                tx -> store.start(tx).chain(() -> write(tx, operator, "REENCRYPTION_STARTED", reason)));
    }

    Uni<Void> pause(String operator, String reason) {
        return pool.withTransaction(
                tx -> store.pause(tx).chain(() -> write(tx, operator, "REENCRYPTION_PAUSED", reason)));
    }

    Uni<Optional<ReencryptionView>> progress() {
        return store.progress();
    }

    private Uni<Void> write(SqlClient tx, String operator, String action, String reason) {
        return journal.write(tx, operator, action, cipher.keys().activeKey(), reason);
    }
}
