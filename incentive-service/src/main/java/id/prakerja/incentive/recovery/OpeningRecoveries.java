package id.prakerja.incentive.recovery;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.incentive.recovery.domain.RecoveryProblem;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens recovery cases: one person counts and proposes, another approves, and they are opened in parts. */
@ApplicationScoped
class OpeningRecoveries implements Approvable<RecoveryToOpen> {

    private static final String SUBJECT = "recovery-openings/";
    private static final String PAID_UNTIL = "paidUntil";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String APPROVED = """
            insert into recovery_opening (opening_id, reason, wave, people, payments, amount, approved_at, approved_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    private static final String FIND = "select * from recovery_opening where opening_id = $1";

    private static final String DONE =
            "update recovery_opening set done_at = $2 where opening_id = $1 and done_at is null";

    private final Pool pool;
    private final NewRecoveries recoveries;
    private final Clock clock;
    private final WorkQueue queue;

    OpeningRecoveries(WorkQueues queues, Pool pool, NewRecoveries recoveries, Clock clock) {
        this.pool = pool;
        this.recoveries = recoveries;
        this.clock = clock;
        this.queue = queues.open(
                WorkQueueSettings.named("recovery-openings").concurrency(1).lease(LEASE),
                WorkHandler.blocking(this::work));
    }

    void start(@Observes StartupEvent starting) {
        queue.start();
    }

    static String subject(RecoveryToOpen wanted) {
        return SUBJECT + wanted.id();
    }

    @Override
    public String kind() {
        return "RECOVERY_OPENING";
    }

    @Override
    public Class<RecoveryToOpen> contentType() {
        return RecoveryToOpen.class;
    }

    @Override
    public String role() {
        return Role.FINANCE;
    }

    @Override
    public boolean creates() {
        return true;
    }

    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return tx.preparedQuery(FIND).execute(Values.of(id(subject))).map(rows -> (long) rows.size());
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, RecoveryToOpen wanted) {
        return count(tx, subject, wanted).map(preview -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("people", preview.people());
            facts.put("payments", preview.payments());
            facts.put("rupiah", preview.rupiah());
            return facts;
        });
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return ((Number) facts.get("rupiah")).longValue();
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, RecoveryToOpen wanted, String by) {
        JsonObject details = new JsonObject().put(PAID_UNTIL, wanted.paidUntil().toString());
        return count(tx, subject, wanted)
                .chain(preview -> tx.preparedQuery(APPROVED)
                        .execute(Values.of(
                                wanted.id(),
                                wanted.reason(),
                                wanted.wave(),
                                preview.people(),
                                preview.payments(),
                                preview.rupiah(),
                                clock.instant(),
                                by)))
                .chain(() -> queue.enqueue(tx, List.of(NewWork.of(wanted.id()).details(details))));
    }

    @Override
    public Uni<RecoveryOpeningView> show(SqlClient client, String subject) {
        return find(client, id(subject));
    }

    /** The opening as it stands; refuses if there is none. */
    Uni<RecoveryOpeningView> find(SqlClient client, UUID id) {
        return client.preparedQuery(FIND)
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, RecoveryOpeningView::of)
                        .orElseThrow(() ->
                                Refusal.of(RecoveryProblem.RECOVERY_UNKNOWN).toException()));
    }

    private Uni<RecoveryOpeningView.Preview> count(SqlConnection tx, String subject, RecoveryToOpen wanted) {
        return version(tx, subject)
                .invoke(version -> {
                    if (version > 0) {
                        throw Refusal.of(RecoveryProblem.OPENING_EXISTS).toException();
                    }
                })
                .chain(() -> RecoverablePayments.count(tx, wanted.reason(), wanted.wave(), wanted.paidUntil()))
                .invoke(preview -> {
                    if (preview.payments() == 0) {
                        throw Refusal.of(RecoveryProblem.NOTHING_TO_RECOVER).toException();
                    }
                });
    }

    private WorkResult work(WorkItem item) {
        RecoveryOpeningView opening = find(pool, item.id()).await().atMost(PATIENCE);
        Instant paidUntil = Instant.parse(item.details().getString(PAID_UNTIL));
        while (recoveries.open(opening, paidUntil).await().atMost(PATIENCE) > 0) {
            if (item.stopping()) {
                return WorkResult.yielded();
            }
        }
        pool.preparedQuery(DONE)
                .execute(Values.of(item.id(), clock.instant()))
                .await()
                .atMost(PATIENCE);
        return WorkResult.done();
    }

    private static UUID id(String subject) {
        return UUID.fromString(subject.substring(SUBJECT.length()));
    }
}
