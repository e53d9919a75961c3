package id.prakerja.incentive.bulk;

import id.prakerja.access.Role;
import id.prakerja.approvals.Approvable;
import id.prakerja.refusal.ProblemCode;
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
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A decision about so many rows that one transaction cannot carry it out: one person of finance counts and proposes, another approves
 * what was counted, and the work queue carries it out in parts. It has a row of its own from its approval on, under an id that follows
 * from the request, so that the same request is the same decision however often it is sent.
 *
 * <p>A bean of it is a singleton, since a class without an empty constructor has no proxy.
 *
 * @param <T> the request
 * @param <P> what is counted before
 * @param <V> the decision as it is shown
 */
public abstract class BulkDecision<T, P, V> implements Approvable<T> {

    /** Among the facts for the approver, and what the thresholds go by. */
    protected static final String RUPIAH = "rupiah";

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String subjects;
    private final Statements sql;
    private final Problems problems;
    private final Pool pool;
    private final Clock clock;
    private final WorkQueue queue;

    /**
     * A kind of decision.
     *
     * @param name of its work queue, and of its subjects before their ids
     */
    protected BulkDecision(String name, Statements sql, Problems problems, WorkQueues queues, Pool pool, Clock clock) {
        this.subjects = name + "/";
        this.sql = sql;
        this.problems = problems;
        this.pool = pool;
        this.clock = clock;
        this.queue = queues.open(
                WorkQueueSettings.named(name).concurrency(1).lease(LEASE), WorkHandler.blocking(this::work));
    }

    /**
     * What is written of a decision.
     *
     * @param find its row by the id
     * @param approve makes the row, of the values of {@link #row}
     * @param done says when ($2) the last part was carried out, once
     */
    public record Statements(String find, String approve, String done) {}

    /**
     * Why there is no decision.
     *
     * @param unknown there is none of the id
     * @param exists it has been approved before
     * @param nothing it would be about nothing
     */
    public record Problems(ProblemCode unknown, ProblemCode exists, ProblemCode nothing) {}

    /** The id that follows from the request. */
    protected abstract UUID id(T wanted);

    /** Counts what it would be about at this moment. */
    protected abstract Uni<P> count(SqlClient client, T wanted);

    /** How many rows were counted. */
    protected abstract long rows(P counted);

    /** What was counted, as the approver is shown it; {@link #RUPIAH} among it. */
    protected abstract Map<String, Object> facts(P counted);

    /** The values of its row. */
    protected abstract Tuple row(T wanted, P counted, Instant approvedAt, String approvedBy);

    /** What its work needs beside its row. */
    protected NewWork work(T wanted) {
        return NewWork.of(id(wanted));
    }

    /** The decision as its row has it. */
    protected abstract V view(Row row);

    /** Carries out a part, in a transaction of its own; returns how many rows that was, 0 when nothing is left. */
    protected abstract Uni<Integer> part(V decision, WorkItem item);

    /** Begins the work. */
    public void start(@Observes StartupEvent starting) {
        queue.start();
    }

    /** What a proposal of it is about. */
    public final String subject(T wanted) {
        return subjects + id(wanted);
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
        return tx.preparedQuery(sql.find()).execute(Values.of(id(subject))).map(rows -> (long) rows.size());
    }

    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, T wanted) {
        return require(tx, subject, wanted).map(this::facts);
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return ((Number) facts.get(RUPIAH)).longValue();
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, T wanted, String by) {
        return require(tx, subject, wanted)
                .chain(counted -> tx.preparedQuery(sql.approve()).execute(row(wanted, counted, clock.instant(), by)))
                .chain(() -> queue.enqueue(tx, List.of(work(wanted))));
    }

    @Override
    public Uni<V> show(SqlClient client, String subject) {
        return find(client, id(subject));
    }

    /** The decision as it stands; refuses if there is none. */
    public Uni<V> find(SqlClient client, UUID id) {
        return client.preparedQuery(sql.find())
                .execute(Values.of(id))
                .map(rows -> Rows.first(rows, this::view)
                        .orElseThrow(() -> Refusal.of(problems.unknown()).toException()));
    }

    private Uni<P> require(SqlConnection tx, String subject, T wanted) {
        return version(tx, subject)
                .invoke(version -> refuseIf(version > 0, problems.exists()))
                .chain(() -> count(tx, wanted))
                .invoke(counted -> refuseIf(rows(counted) == 0, problems.nothing()));
    }

    private static void refuseIf(boolean holds, ProblemCode problem) {
        if (holds) {
            throw Refusal.of(problem).toException();
        }
    }

    private WorkResult work(WorkItem item) {
        V decision = find(pool, item.id()).await().atMost(PATIENCE);
        while (part(decision, item).await().atMost(PATIENCE) > 0) {
            if (item.stopping()) {
                return WorkResult.yielded();
            }
        }
        pool.preparedQuery(sql.done())
                .execute(Values.of(item.id(), clock.instant()))
                .await()
                .atMost(PATIENCE);
        return WorkResult.done();
    }

    private UUID id(String subject) {
        return UUID.fromString(subject.substring(subjects.length()));
    }
}
