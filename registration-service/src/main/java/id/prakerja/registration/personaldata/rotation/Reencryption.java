package id.prakerja.registration.personaldata.rotation;

import id.prakerja.registration.audit.OperatorActions;
import id.prakerja.registration.audit.OperatorActions.OperatorAction;
import id.prakerja.registration.personaldata.PersonalDataConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Re-encrypts the register under the active key, while everything else goes on. Instances take turns at it, step by step; who is
 * killed leaves a whole step undone, and the next goes on from the last position.
 */
@ApplicationScoped
class Reencryption {

    private static final Logger LOG = Logger.getLogger(Reencryption.class);

    /** One walk for each key: starting again what is done walks again, in case something was written under an old key since. */
    private static final String START = """
            insert into reencryption (key_id, status, people, started_at)
            select $1, 'RUNNING', count(*), $2 from applicant
                on conflict (key_id) do update
               set status = 'RUNNING',
                   position = case when reencryption.status = 'DONE' then null else reencryption.position end,
                   looked_at = case when reencryption.status = 'DONE' then 0 else reencryption.looked_at end,
                   walks = reencryption.walks + case when reencryption.status = 'DONE' then 1 else 0 end,
                   people = excluded.people, ended_at = null
            """;

    private static final String PAUSE =
            "update reencryption set status = 'PAUSED' where key_id = $1 and status = 'RUNNING'";

    private static final String PROGRESS = "select * from reencryption where key_id = $1";

    private final Pool pool;
    private final ReencryptionStep step;
    private final PersonalDataConfig config;
    private final OperatorActions actions;
    private final Clock clock;

    @Inject
    Reencryption(Pool pool, ReencryptionStep step, PersonalDataConfig config, OperatorActions actions, Clock clock) {
        this.pool = pool;
        this.step = step;
        this.config = config;
        this.actions = actions;
        this.clock = clock;
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
        return pool.withTransaction(tx -> tx.preparedQuery(START)
                .execute(Tuple.of(config.activeKey(), clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(() -> actions.write(tx, action("REENCRYPTION_STARTED", operator, reason))));
    }

    Uni<Void> pause(String operator, String reason) {
        return pool.withTransaction(tx -> tx.preparedQuery(PAUSE)
                .execute(Tuple.of(config.activeKey()))
                .chain(() -> actions.write(tx, action("REENCRYPTION_PAUSED", operator, reason))));
    }

    Uni<Optional<ReencryptionView>> progress() {
        return pool.preparedQuery(PROGRESS)
                .execute(Tuple.of(config.activeKey()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(view(rows.iterator().next())));
    }

    private OperatorAction action(String action, String operator, String reason) {
        return new OperatorAction(operator, action, config.activeKey(), reason, Map.of());
    }

    private static ReencryptionView view(Row row) {
        return new ReencryptionView(
                row.getString("key_id"),
                row.getString("status"),
                row.getLong("people"),
                row.getLong("looked_at"),
                row.getLong("reencrypted"),
                row.getInteger("walks"),
                row.getOffsetDateTime("started_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("ended_at"))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
