package id.prakerja.registration.privacy.personaldata.rotation;

import id.prakerja.registration.privacy.audit.OperatorActions;
import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.registration.privacy.personaldata.PersonalDataConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Re-encrypts everything that is encrypted under the active key, while everything else goes on. Instances take turns at it, step by
 * step; who is killed leaves a whole step undone, and the next goes on from the last position.
 */
@ApplicationScoped
class Reencryption {

    private static final Logger LOG = Logger.getLogger(Reencryption.class);

    private final Pool pool;
    private final ReencryptionStep step;
    private final ReencryptionStore store;
    private final PersonalDataConfig config;
    private final OperatorActions actions;

    @Inject
    Reencryption(
            Pool pool,
            ReencryptionStep step,
            ReencryptionStore store,
            PersonalDataConfig config,
            OperatorActions actions) {
        this.pool = pool;
        this.step = step;
        this.store = store;
        this.config = config;
        this.actions = actions;
    }

    /** Takes so many steps and no more, so that the register stays free for those who register. */
    @Scheduled(
            every = "${prakerja.personal-data.reencryption.interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> goOn() {
        return steps(config.reencryption().stepsPerInterval())
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
        return pool.withTransaction(tx ->
                store.start(tx).chain(() -> actions.write(tx, action("REENCRYPTION_STARTED", operator, reason))));
    }

    Uni<Void> pause(String operator, String reason) {
        return pool.withTransaction(tx ->
                store.pause(tx).chain(() -> actions.write(tx, action("REENCRYPTION_PAUSED", operator, reason))));
    }

    Uni<Optional<ReencryptionView>> progress() {
        return store.progress();
    }

    private OperatorAction action(String action, String operator, String reason) {
        return new OperatorAction(operator, action, config.activeKey(), reason, Map.of());
    }
}
