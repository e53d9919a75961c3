package id.prakerja.incentive.recovery;

import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.Rounds;
import id.prakerja.incentive.recovery.domain.RecoveryAction;
import id.prakerja.incentive.recovery.domain.RecoveryProgress;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What comes of time about claims: what was not paid back by its day is overdue, and a hardship ends. One case a transaction. */
@ApplicationScoped
class RecoveryClock {

    private static final String DUE = """
            select case_id from recovery_case
             where act_at <= $1 and act_at < '9999-12-31T00:00:00Z'
             order by act_at
             limit 1
               for update skip locked
            """;

    private final Pool pool;
    private final Recoveries recoveries;
    private final PollingConfig polling;
    private final Clock clock;

    RecoveryClock(Pool pool, Recoveries recoveries, PollingConfig polling, Clock clock) {
        this.pool = pool;
        this.recoveries = recoveries;
        this.polling = polling;
        this.clock = clock;
    }

    @Scheduled(
            every = PollingConfig.INTERVAL,
            identity = "recovery",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return polling.enabled()
                ? Rounds.whileMore(this::one)
                : Uni.createFrom().voidItem();
    }

    private Uni<Boolean> one() {
        Instant now = clock.instant();
        return pool.withTransaction(tx -> tx.preparedQuery(DUE)
                .execute(Values.of(now))
                .map(rows -> Rows.first(rows, row -> row.getUUID("case_id")))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : fallDue(tx, found.get(), now).replaceWith(true)));
    }

    private Uni<Void> fallDue(SqlConnection tx, UUID id, Instant now) {
        return recoveries
                .lock(tx, id)
                .chain(claim -> recoveries.plan(tx, id).chain(plan -> {
                    RecoveryProgress due = claim.fallDue(plan, now).orThrow();
                    return recoveries.write(
                            tx, due, new Recoveries.Step(RecoveryAction.FALL_DUE, "clock", null, null), now);
                }));
    }
}
