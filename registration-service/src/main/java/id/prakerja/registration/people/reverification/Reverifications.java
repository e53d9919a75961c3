package id.prakerja.registration.people.reverification;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.privacy.audit.OperatorActions;
import id.prakerja.registration.privacy.audit.OperatorActions.OperatorAction;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Times;
import id.prakerja.sql.Values;
import id.prakerja.work.NewWork;
import id.prakerja.work.WorkQueue;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The jobs by which people are verified again. */
@ApplicationScoped
class Reverifications {

    /** Whom a request means; the same words as in the step. */
    static final String FITS = """
            a.status = any ($1::text[])
               and ($2::uuid[] is null or a.id = any ($2))
               and ($3::text is null or a.province = $3) and ($4::text is null or a.regency = $4)
               and ($5::text is null or a.channel = $5)
               and ($6::timestamptz is null or a.identity_verified_at < $6)
            """;

    private static final String COUNT = "select count(*) as people from applicant a where " + FITS;

    private static final String CREATE = """
            insert into reverification (
                   statuses, applicant_ids, province, regency, channel, verified_before,
                   id, requested_by, request_key, request_digest, reason, status, people, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'RUNNING', $12, $13)
                on conflict (requested_by, request_key) do nothing
            """;

    private static final String BY_KEY = "select * from reverification where requested_by = $1 and request_key = $2";

    private static final String BY_ID = "select * from reverification where id = $1";

    private static final String LIST = """
            select * from reverification where $1::uuid is null or id < $1 order by id desc limit $2
            """;

    private static final String CANCEL = """
            update reverification set status = 'CANCELLED', ended_at = $2 where id = $1 and status = 'RUNNING'
            """;

    private final WorkQueue queue;
    private final Pool pool;
    private final OperatorActions actions;
    private final Clock clock;

    Reverifications(WorkQueues queues, ReverificationWalk walk, Pool pool, OperatorActions actions, Clock clock) {
        this.queue =
                queues.open(WorkQueueSettings.named(ReverificationWalk.QUEUE).concurrency(1), walk);
        this.pool = pool;
        this.actions = actions;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        queue.start();
    }

    /** How many people a request means. */
    Uni<Long> count(ReverificationRequest wanted) {
        return count(pool, wanted);
    }

    /**
     * Creates a job, once for each key.
     *
     * @return the job; fails with {@code IDEMPOTENCY_KEY_REUSED} if the key came with another request
     */
    Uni<ReverificationView> create(String operator, IdempotencyKey key, ReverificationRequest wanted) {
        return pool.withTransaction(tx -> count(tx, wanted)
                .chain(people -> insert(tx, operator, key, wanted, people))
                .chain(() -> tx.preparedQuery(BY_KEY).execute(Tuple.of(operator, key.value())))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    if (!row.getString("request_digest").equals(wanted.digest())) {
                        throw Refusal.of(CommonProblem.IDEMPOTENCY_KEY_REUSED).toException();
                    }
                    return ReverificationView.of(row);
                }));
    }

    private static Uni<Long> count(SqlClient client, ReverificationRequest wanted) {
        return client.preparedQuery(COUNT)
                .execute(Tuple.from(filter(wanted)))
                .map(rows -> rows.iterator().next().getLong("people"));
    }

    private Uni<Void> insert(
            SqlConnection tx, String operator, IdempotencyKey key, ReverificationRequest wanted, long people) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        List<Object> values = new ArrayList<>(filter(wanted));
        values.addAll(List.of(
                id, operator, key.value(), wanted.digest(), wanted.reason(), people, Times.offset(clock.instant())));
        return tx.preparedQuery(CREATE)
                .execute(Tuple.from(values))
                .chain(created -> created.rowCount() == 0
                        ? Uni.createFrom().voidItem()
                        : queue.enqueue(tx, List.of(NewWork.of(id)))
                                .chain(() -> actions.write(
                                        tx,
                                        new OperatorAction(
                                                operator,
                                                "REVERIFICATION_STARTED",
                                                id.toString(),
                                                wanted.reason(),
                                                Map.of("people", people)))));
    }

    private static List<Object> filter(ReverificationRequest wanted) {
        return Arrays.asList(
                wanted.statuses().stream().map(Enum::name).toArray(String[]::new),
                wanted.applicantIds() == null ? null : wanted.applicantIds().toArray(UUID[]::new),
                wanted.province(),
                wanted.regency(),
                wanted.channel() == null ? null : wanted.channel().name(),
                Times.offset(wanted.verifiedBefore()));
    }

    Uni<ReverificationView> find(UUID id) {
        return pool.preparedQuery(BY_ID).execute(Tuple.of(id)).map(Reverifications::only);
    }

    Uni<List<ReverificationView>> list(UUID before, int most) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(before, most))
                .map(rows -> Rows.list(rows, ReverificationView::of));
    }

    /** Ends a job; who is in the queue already is asked about. Ending what has ended changes nothing. */
    Uni<ReverificationView> cancel(UUID id, String operator, String reason) {
        return pool.withTransaction(tx -> cancel(tx, id, clock.instant())
                        .chain(cancelled -> cancelled
                                ? queue.withdraw(tx, List.of(id.toString()))
                                        .chain(() -> actions.write(
                                                tx,
                                                new OperatorAction(
                                                        operator,
                                                        "REVERIFICATION_CANCELLED",
                                                        id.toString(),
                                                        reason,
                                                        Map.of())))
                                : Uni.createFrom().voidItem()))
                .chain(() -> find(id));
    }

    /** Whether the job was still running. */
    static Uni<Boolean> cancel(SqlConnection tx, UUID id, Instant now) {
        return tx.preparedQuery(CANCEL).execute(Values.of(id, now)).map(rows -> rows.rowCount() == 1);
    }

    private static ReverificationView only(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw Refusal.of(ReverificationProblem.REVERIFICATION_UNKNOWN).toException();
        }
        return ReverificationView.of(rows.iterator().next());
    }
}
