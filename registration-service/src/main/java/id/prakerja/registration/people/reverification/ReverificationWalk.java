package id.prakerja.registration.people.reverification;

import id.prakerja.registration.identity.queue.IdentityQueue;
import id.prakerja.registration.people.applicant.Transition;
import id.prakerja.registration.people.applicant.Transitions;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts the people of a job back into the queue, last in it, a step at a time. Who was rejected waits for the registry again; who was
 * confirmed keeps the status meanwhile, and loses it only if the registry does not confirm any more.
 */
@ApplicationScoped
class ReverificationWalk implements WorkHandler {

    static final String QUEUE = "reverification";

    /** A job that was cancelled has no further step. */
    private static final String JOB = """
            select statuses, applicant_ids, province, regency, channel, verified_before
              from reverification
             where id = $1 and status = 'RUNNING'
               for update
            """;

    private static final String NEXT = """
            select a.id, a.status from applicant a
             where %s
               and ($7::uuid is null or a.id > $7)
             order by a.id
             limit $8
               for update of a
            """.formatted(Reverifications.FITS);

    private static final String COUNT = """
            update reverification
               set asked = asked + $2, status = case when $3::timestamptz is null then status else 'DONE' end, ended_at = $3
             where id = $1
            """;

    private final Pool pool;
    private final WorkQueues queues;
    private final IdentityQueue queue;
    private final Transitions transitions;
    private final ReverificationConfig config;
    private final Clock clock;

    ReverificationWalk(
            Pool pool,
            WorkQueues queues,
            IdentityQueue queue,
            Transitions transitions,
            ReverificationConfig config,
            Clock clock) {
        this.pool = pool;
        this.queues = queues;
        this.queue = queue;
        this.transitions = transitions;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        return WorkHandler.each(this::step).handle(items);
    }

    /** A step and its position are one transaction; the next step is the item's next turn. */
    private Uni<WorkResult> step(WorkItem item) {
        return pool.withTransaction(tx -> tx.preparedQuery(JOB)
                .execute(Values.of(item.id()))
                .map(rows -> Rows.first(rows, row -> row))
                .chain(job -> job.isEmpty() ? Uni.createFrom().item(WorkResult.done()) : step(tx, item, job.get())));
    }

    private Uni<WorkResult> step(SqlConnection tx, WorkItem item, Row job) {
        List<Object> values = new ArrayList<>();
        for (String column :
                List.of("statuses", "applicant_ids", "province", "regency", "channel", "verified_before")) {
            values.add(job.getValue(column));
        }
        values.add(item.position().map(UUID::fromString).orElse(null));
        values.add(config.stepSize());
        Instant now = clock.instant();
        return tx.preparedQuery(NEXT)
                .execute(Tuple.from(values))
                .map(rows -> Rows.list(rows, ReverificationWalk::person))
                .chain(people -> ask(tx, people, now).chain(() -> advance(tx, item, people, now)));
    }

    private Uni<Void> ask(SqlConnection tx, List<Person> people, Instant now) {
        List<Transition> rejected = people.stream()
                .filter(person -> person.status() == ApplicantStatus.IDENTITY_REJECTED)
                .map(person -> new Transition(person.id(), null, now))
                .toList();
        return transitions
                .move(tx, rejected, ApplicantStatus.IDENTITY_PENDING)
                .chain(() ->
                        queue.appendLast(tx, people.stream().map(Person::id).toList()));
    }

    private Uni<WorkResult> advance(SqlConnection tx, WorkItem item, List<Person> people, Instant now) {
        boolean last = people.size() < config.stepSize();
        Uni<Void> counted = tx.preparedQuery(COUNT)
                .execute(Values.of(item.id(), (long) people.size(), last ? now : null))
                .replaceWithVoid();
        return last
                ? counted.replaceWith(WorkResult.done())
                : counted.chain(() -> queues.find(QUEUE)
                                .orElseThrow()
                                .advance(
                                        tx,
                                        item,
                                        people.get(people.size() - 1).id().toString()))
                        .replaceWith(WorkResult.yielded());
    }

    @Override
    public Uni<Void> discarded(SqlConnection tx, String key) {
        return Reverifications.cancel(tx, UUID.fromString(key), clock.instant()).replaceWithVoid();
    }

    private static Person person(Row row) {
        return new Person(row.getUUID("id"), Rows.constant(row, "status", ApplicantStatus.class));
    }

    private record Person(UUID id, ApplicantStatus status) {}
}
