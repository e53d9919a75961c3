package id.prakerja.incentive.release;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
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
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lets held payouts go on together: one person counts and proposes, another approves, and they go on in parts. */
@ApplicationScoped
class ReleasingHeld implements Approvable<ReleaseRequest> {

    private static final String SUBJECT = "payout-releases/";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String APPROVED = """
        insert into payout_release (release_id, reason, partner, held_until, payouts, amount, approved_at, approved_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        """;

    private static final String FIND = "select * from payout_release where release_id = $1";

    private static final String DONE =
            "update payout_release set done_at = $2 where release_id = $1 and done_at is null";

    private final Pool pool;
    private final HeldPayouts held;
    private final Clock clock;
    private final WorkQueue queue;

    ReleasingHeld(WorkQueues queues, Pool pool, HeldPayouts held, Clock clock) {
        this.pool = pool;
        this.held = held;
        this.clock = clock;
        this.queue = queues.open(
                WorkQueueSettings.named("payout-releases").concurrency(1).lease(LEASE),
                WorkHandler.blocking(this::work));
    }

    void start(@Observes StartupEvent starting) {
        queue.start();
    }

    static String subject(ReleaseRequest wanted) {
        return SUBJECT + wanted.id();
    }

    @Override
    public String kind() {
        return "PAYOUT_RELEASE";
    }

    @Override
    public Class<ReleaseRequest> contentType() {
        return ReleaseRequest.class;
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
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, ReleaseRequest wanted) {
        return count(tx, subject, wanted).map(preview -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("payouts", preview.payouts());
            facts.put("rupiah", preview.rupiah());
            return facts;
        });
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return ((Number) facts.get("rupiah")).longValue();
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, ReleaseRequest wanted, String by) {
        return count(tx, subject, wanted)
                .chain(preview -> tx.preparedQuery(APPROVED)
                        .execute(Values.of(
                                wanted.id(),
                                wanted.reason(),
                                wanted.partner(),
                                wanted.heldUntil(),
                                preview.payouts(),
                                preview.rupiah(),
                                clock.instant(),
                                by)))
                .chain(() -> queue.enqueue(tx, List.of(NewWork.of(wanted.id()))));
    }

    @Override
    public Uni<ReleaseView> show(SqlClient client, String subject) {
        return find(client, id(subject));
    }

    /** The release as it stands; refuses if there is none. */
    Uni<ReleaseView> find(SqlClient client, UUID id) {
        return client.preparedQuery(FIND)
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, ReleaseView::of)
                        .orElseThrow(
                                () -> Refusal.of(ReleaseProblem.RELEASE_UNKNOWN).toException()));
    }

    private Uni<ReleaseView.Preview> count(SqlConnection tx, String subject, ReleaseRequest wanted) {
        return version(tx, subject)
                .invoke(version -> {
                    if (version > 0) {
                        throw Refusal.of(ReleaseProblem.RELEASE_EXISTS).toException();
                    }
                })
                .chain(() -> held.count(tx, wanted.reason(), wanted.partner(), wanted.heldUntil()))
                .invoke(preview -> {
                    if (preview.payouts() == 0) {
                        throw Refusal.of(ReleaseProblem.NOTHING_TO_RELEASE).toException();
                    }
                });
    }

    private WorkResult work(WorkItem item) {
        ReleaseView release = find(pool, item.id()).await().atMost(PATIENCE);
        while (held.release(release).await().atMost(PATIENCE) > 0) {
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
